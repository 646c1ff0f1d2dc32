import type { Page } from '@playwright/test';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import { readTexts } from '#tests/support/texts.ts';
import { pressStripEnd } from '#tests/support/visit.ts';
import { button, pressOn, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

/** Presses End, and once more where that asks; gives the page that is shown next, and how soon it was. */
export async function endVisit(
  app: DoubleApp,
  visitor: Visitor,
): Promise<{ readonly page: Page; readonly waitMs: number }> {
  const { page, way } = visitor;
  let pressedAt = Date.now();
  await lastPress(page, pressStripEnd(visitor));
  const go = button(visitor, 'leaving.go');
  // A page that a control run keeps is never closed; it is not shown any more.
  const coming = nextPage(app, page);
  const asked = go.waitFor({ timeout: patienceMs }).then(
    () => true,
    () => false,
  );
  const isAsked = await Promise.race([asked, coming.then(() => false)]);
  if (isAsked) {
    pressedAt = Date.now();
    await lastPress(page, press(way, go));
  }
  return { page: await coming, waitMs: (await app.insideDouble(lastShown)) - pressedAt };
}

type Insight = Parameters<Parameters<DoubleApp['insideDouble']>[0]>[0];

/** When a window came to the screen last: its page had come up before. */
function lastShown({ calls }: Insight): number {
  return calls.findLast(({ api }) => api === 'BrowserWindow.show')?.at ?? Number.NaN;
}

/** The next page says what was checked; one press leads to Welcome. */
export async function leaveReceipt(page: Page): Promise<void> {
  const visitor = { page, way: 'mouse', texts: readTexts('ja') } as const;
  await seesAtLast(visitor, 'goodbye.heading');
  await pressOn(visitor, 'goodbye.main');
}

/** A computer that is busy with other things may take its time. */
const patienceMs = 60_000;

/** Waits for a screen by its heading, as long as a busy computer takes. */
export async function seesAtLast({ page, texts }: Visitor, key: string): Promise<void> {
  const heading = page.locator('h1', { hasText: texts.like(key) });
  await heading.last().waitFor({ timeout: patienceMs });
}
