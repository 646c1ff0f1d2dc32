import { app } from 'electron';
import type { Rule } from './rule.ts';

/** No name is ever looked up for a page, by the system or over https (kiosk.md A.3, network). */
export const noNames: Rule = {
  atStart: () => app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND'),
  whenReady: () =>
    app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' }),
};
