import { protocol } from 'electron';
import { scheme } from '#electron/desktop/pages.ts';
import type { Rule } from './rule.ts';

/** Our page has a scheme of its own, with an origin and without a bypass of its policy (checklist 1, 18). */
export const ownScheme: Rule = {
  atStart() {
    const privileges = { standard: true, secure: true, supportFetchAPI: true };
    protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
  },
};
