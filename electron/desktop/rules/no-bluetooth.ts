import { refuse, type Rule } from './rule.ts';

/** Nothing is paired, and no device nearby is chosen (checklist 5). */
export const noBluetooth: Rule = {
  session(session) {
    session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  },
  page(page, told) {
    page.on('select-bluetooth-device', (event, _devices, callback) => {
      refuse(event);
      told('device');
      callback('');
    });
  },
};
