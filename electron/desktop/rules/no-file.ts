import { app } from 'electron';
import { refuse, type Rule } from './rule.ts';

/**
 * Parts of the platform that open a window of the system or reach a device, taken out of Chromium before a
 * page starts. There is no event for the chooser of `<input type=file>`: the preload keeps it from pages.
 */
const withoutParts = [
  ...['FileSystemAccessLocal', 'WebBluetooth', 'WebUSB', 'WebHID', 'Serial', 'WebNFC'],
  ...['EyeDropperAPI', 'WebShare', 'ContactsManager'],
];

/** No file of this machine, and no window to choose one in (kiosk.md B.8). */
export const noFile: Rule = {
  atStart: () => app.commandLine.appendSwitch('disable-blink-features', withoutParts.join()),
  session(session, told) {
    session.on('file-system-access-restricted', (event, _details, callback) => {
      refuse(event);
      callback('deny');
      told('file');
    });
  },
};
