import { refuse, type Rule } from './rule.ts';

/** Every class of USB devices stays out of a page's reach. */
const protectedClasses = [
  ...['audio', 'audio-video', 'hid', 'mass-storage', 'smart-card', 'video', 'wireless'],
];

/** No device of this machine is given to a page, and no list of them is shown (checklist 5). */
export const noDevice: Rule = {
  session(session, told) {
    session.setDevicePermissionHandler(() => false);
    session.setUSBProtectedClassesHandler(() => [...protectedClasses]);
    session.on('select-hid-device', (event, _details, callback) => {
      refuse(event);
      told('device');
      callback();
    });
    session.on('select-usb-device', (event, _details, callback) => {
      refuse(event);
      told('device');
      callback();
    });
    session.on('select-serial-port', (event, ...[, , callback]) => {
      refuse(event);
      told('device');
      callback('');
    });
  },
};
