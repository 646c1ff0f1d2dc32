import { app } from 'electron';
import type { Rule } from './rule.ts';

/** Nobody is asked for a name and a password by a server or a proxy. */
export const noLogin: Rule = {
  atStart() {
    app.on('login', (event, ...[, , , callback]) => {
      event.preventDefault();
      callback();
    });
  },
};
