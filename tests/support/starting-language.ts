import type { Page } from '@playwright/test';
import type { Language } from '#shared/languages.ts';

/** Has a page begin as at a kiosk whose settings name this language; call it before the page loads. */
export async function startIn(page: Page, language: Language): Promise<void> {
  await page.routeWebSocket(/.*/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => socket.send(inLanguage(String(message), language)));
  });
}

/** What the door says of its settings' language; the practice app's is Japanese. */
function inLanguage(message: string, language: Language): string {
  return message.replace('"language":"ja"', `"language":"${language}"`);
}
