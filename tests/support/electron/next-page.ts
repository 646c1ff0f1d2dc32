import type { Page } from '@playwright/test';
import { until, type DesktopApp } from './desktop-app.ts';

/** The page that is shown once another one is no more. */
export function nextPage(app: DesktopApp, old: Page): Promise<Page> {
  return until(async () => {
    const page = await app.shownPage();
    return page === old ? undefined : page;
  });
}
