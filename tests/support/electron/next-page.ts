import type { Page } from '@playwright/test';
import { until, type DesktopApp } from './desktop-app.ts';

/** The page that is shown once another one is no more. */
export function nextPage(app: DesktopApp, old: Page): Promise<Page> {
  return until(async () => {
    const page = await app.shownPage();
    return page === old ? undefined : page;
  });
}

/** The press that ends a visit: its window may be gone before the press is over. */
export async function lastPress(page: Page, pressing: Promise<void>): Promise<void> {
  try {
    await pressing;
  } catch (error) {
    if (!page.isClosed()) throw error;
  }
}
