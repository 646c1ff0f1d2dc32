import { app } from 'electron';
import type { Rule } from './rule.ts';

/** No proxy of the system, no script that names one, and no login by the system's user. */
export const noProxy: Rule = {
  whenReady: () => void app.setProxy({ mode: 'direct' }),
  session(session) {
    void session.setProxy({ mode: 'direct' });
    session.allowNTLMCredentialsForDomains('');
  },
};
