import type { Rule } from './rule.ts';

/**
 * What no event announces: a way back in the history, a hash, a state that was pushed. The history stays
 * empty; and a page that was loaded twice is no page of ours any more and ends, with its visit (checklist 13).
 */
export const noHistory: Rule = {
  page(page, told) {
    let loads = 0;
    const forget = () => page.navigationHistory.clear();
    page.on('did-navigate-in-page', forget);
    page.on('did-navigate', () => {
      loads += 1;
      forget();
      if (loads === 1) return;
      told('page-moved');
      page.forcefullyCrashRenderer();
    });
  },
};
