import { app, type WebContents } from 'electron';
import type { Told } from '#electron/services/attempts.ts';
import { refuse, type Rule } from './rule.ts';

/**
 * Parts of the platform that open a window of the system or reach a device, taken out of Chromium before a
 * page starts.
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
  page: keepChoosers,
};

/**
 * Electron has no event for the chooser of `<input type=file>`, and the preload sees no field that stands in
 * no document, or in a frame's. Chromium's own instruments ask before they open one, for every field of a page:
 * whoever has asked to be told gets word of it, and no window comes. Nothing listens on a port for that.
 */
function keepChoosers(page: WebContents, told: Told): void {
  const { debugger: instruments } = page;
  instruments.on('message', (_event, method) => {
    if (method === 'Page.fileChooserOpened') told('file');
  });
  instruments.attach();
  const asked = [
    instruments.sendCommand('Page.enable'),
    instruments.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true }),
  ];
  // A page that is gone by then asks for nothing.
  Promise.all(asked).catch(() => undefined);
}
