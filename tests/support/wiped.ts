import { expect, type Page } from '@playwright/test';

/** Leaves a mark that lasts as long as this very page. */
export async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { visitMark: true }));
}

/**
 * Whatever the page could still know of a visit: its document, its fields, its address, and every
 * place a browser keeps things in. The page must be another one than the marked.
 */
export async function expectWiped(page: Page, secrets: readonly string[]): Promise<void> {
  const left = await page.evaluate(async () => ({
    document: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input')].map(({ value }) => value).join('\n'),
    address: `${location.href}\n${document.title}\n${document.cookie}`,
    kept: window.localStorage.length + window.sessionStorage.length,
    databases: (await window.indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    mark: 'visitMark' in window,
  }));
  for (const secret of secrets) {
    expect(`${left.document}\n${left.fields}\n${left.address}`).not.toContain(secret);
  }
  expect({ kept: left.kept, databases: left.databases, caches: left.caches }).toEqual({
    kept: 0,
    databases: 0,
    caches: 0,
  });
  expect(left.mark).toBe(false);
}
