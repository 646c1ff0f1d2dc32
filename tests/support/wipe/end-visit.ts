import type { Page } from '@playwright/test';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import { pressStripEnd } from '#tests/support/visit.ts';
import { button, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

/** Presses End, and once more where that asks; gives the page that is shown next, and how soon it was. */
export async function endVisit(
  app: DoubleApp,
  visitor: Visitor,
): Promise<{ readonly page: Page; readonly waitMs: number }> {
  const { page, way } = visitor;
  await lastPress(page, pressStripEnd(visitor));
  const go = button(visitor, 'leaving.go');
  const asked = go.waitFor().then(
    () => true,
    () => false,
  );
  const isAsked = await Promise.race([asked, page.waitForEvent('close').then(() => false)]);
  if (isAsked) await lastPress(page, press(way, go));
  const next = await nextPage(app, page);
  return { page: next, waitMs: await app.insideDouble(lastWait) };
}

type Insight = Parameters<Parameters<DoubleApp['insideDouble']>[0]>[0];

/** From the old window's going to the next one's coming: what the next visitor waits. */
function lastWait({ calls }: Insight): number {
  const lastOf = (name: string) => calls.findLast(({ api }) => api === name)?.at ?? Number.NaN;
  return lastOf('BrowserWindow.show') - lastOf('BrowserWindow.hide');
}
