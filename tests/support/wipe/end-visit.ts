import type { Page } from '@playwright/test';
import type { DesktopApp } from '#tests/support/electron/desktop-app.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import { pressStripEnd } from '#tests/support/visit.ts';
import { button, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

/** Presses End, and once more where that asks; gives the page that is shown next. */
export async function endVisit(app: DesktopApp, visitor: Visitor): Promise<Page> {
  const { page, way } = visitor;
  await lastPress(page, pressStripEnd(visitor));
  const go = button(visitor, 'leaving.go');
  const asked = go.waitFor().then(
    () => true,
    () => false,
  );
  const isAsked = await Promise.race([asked, page.waitForEvent('close').then(() => false)]);
  if (isAsked) await lastPress(page, press(way, go));
  return nextPage(app, page);
}
