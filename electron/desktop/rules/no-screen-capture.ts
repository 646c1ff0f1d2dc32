import type { Rule } from './rule.ts';

/** No page sees the screen, a window or another page (checklist 5). */
export const noScreenCapture: Rule = {
  session(session) {
    session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  },
};
