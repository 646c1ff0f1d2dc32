import { expect } from '@playwright/test';
import { nextPage } from '#tests/support/electron/next-page.ts';
import { readTexts } from '#tests/support/texts.ts';
import { pressOn, sees, type Visitor } from '#tests/support/visitor.ts';
import { usual, type KioskKind } from './kiosk-kinds.ts';
import type { Stage } from './stage.ts';

export const texts = readTexts('ja');

/** What ends a visit; and what ends the staff's, who have no visit that could be ended. */
const ends = [
  { to: 'machine', method: 'machine.endVisit', input: { reason: 'end' } },
  { to: 'machine', method: 'staff.goBack', input: {} },
] as const;

/** Ends whatever is on, and waits for the first screen of the next visit. */
export async function toFirst(stage: Stage, kiosk: KioskKind = usual): Promise<Visitor> {
  stage.ground.portal.control.setPortal({ services: 'open', answers: 'at-once' });
  await askMachine(stage, 'machine.check');
  const { page: old } = await stage.shown();
  // The window is taken away by it, and its answer with it.
  for (const request of ends)
    await old.evaluate((sent) => window.kiosk?.request(sent), request).catch(() => undefined);
  const visitor = { page: await nextPage(stage.app, old), way: 'mouse', texts } as const;
  await sees(visitor, 'goodbye.heading');
  await pressOn(visitor, 'goodbye.main');
  await seesInTime(visitor, kiosk.first);
  return visitor;
}

/** Has the machine look at the world at once, and not when it is due. */
export async function askMachine(stage: Stage, method: 'machine.check'): Promise<void> {
  const { page } = await stage.shown();
  const request = { to: 'machine', method, input: {} } as const;
  await page.evaluate((sent) => window.kiosk?.request(sent), request).catch(() => undefined);
}

/** Waits for a screen that comes by itself. */
export async function seesInTime({ page }: Visitor, key: string): Promise<void> {
  await expect(page.locator('h1').last()).toHaveText(texts.like(key), { timeout: 90_000 });
}
