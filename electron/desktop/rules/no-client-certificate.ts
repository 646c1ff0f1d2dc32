import { app } from 'electron';
import type { Rule } from './rule.ts';

/** No server gets a certificate of this machine; without a listener it would get the first one. */
export const noClientCertificate: Rule = {
  atStart() {
    app.on('select-client-certificate', (event, ...[, , , callback]) => {
      event.preventDefault();
      callback();
    });
  },
};
