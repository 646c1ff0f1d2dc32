import { isKeyAllowed } from './key-list.ts';
import type { Rule } from './rule.ts';

/** Keys by a list of what is allowed; everything else never reaches the page (kiosk.md B.1, B.3, B.6). */
export const keys: Rule = {
  page(page) {
    page.on('before-input-event', (event, input) => {
      if (!isKeyAllowed(input)) event.preventDefault();
    });
  },
};
