import { refuse, type Rule } from './rule.ts';

/** No alert, no question, no "leave this page?" (kiosk.md B.8). */
export const noDialog: Rule = {
  page: (page) => page.on('will-prevent-unload', refuse),
  preferences: { disableDialogs: true },
};
