import { refuse, type Rule } from './rule.ts';

/** A page embeds no other page with rights of its own (checklist 11, 12). */
export const noWebview: Rule = {
  page(page, told) {
    page.on('will-attach-webview', (event) => {
      refuse(event);
      told('second-embed');
    });
  },
  preferences: { webviewTag: false },
};
