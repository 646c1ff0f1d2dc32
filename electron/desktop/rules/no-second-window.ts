import type { Rule } from './rule.ts';

/** A page opens no window, by script, link or form (checklist 14). */
export const noSecondWindow: Rule = {
  page(page, told) {
    page.setWindowOpenHandler(() => {
      told('second-window');
      return { action: 'deny' };
    });
    page.on('did-create-window', (window) => window.destroy());
  },
};
