import type { Page } from '@playwright/test';
import type { Language } from '#shared/languages.ts';

/** Has a page begin as at a kiosk whose settings name this language; call it before the page loads. */
export async function startIn(page: Page, language: Language): Promise<void> {
  await page.addInitScript((code) => {
    const parsing = new MutationObserver(() => {
      if (document.querySelector('head') === null) return;
      document.documentElement.lang = code;
      parsing.disconnect();
    });
    parsing.observe(document, { childList: true, subtree: true });
  }, language);
  await page.routeWebSocket(/.*/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      socket.send(String(message).replace('"language":"ja"', `"language":"${language}"`));
    });
  });
}
