import { refuse, type Rule } from './rule.ts';

/**
 * A page stays where it was loaded: it is loaded once and never moves, so an address of our own is refused
 * as well (checklist 13).
 */
export const noNavigation: Rule = {
  page(page, told) {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      // Each of the three has an overload of its own.
      page.on(event as 'will-navigate', (moving) => {
        refuse(moving);
        told('page-moved');
      });
    }
  },
};
