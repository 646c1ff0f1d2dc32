import { expect } from '@playwright/test';
import { pressOn, type Visitor } from './visitor.ts';

/** A finger that stays on the name until the question for the PIN stands. */
export async function holdName({ page, texts }: Visitor): Promise<void> {
  const name = page.locator('.lintel__name');
  await expect(name).toBeVisible();
  const box = await name.boundingBox();
  if (!box) throw new Error('The lintel has no name');
  const touchPoints = [{ x: box.x + 20, y: box.y + box.height / 2 }];
  const line = await page.context().newCDPSession(page);
  await line.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await expect(page.locator('h1')).toHaveText(texts.like('pin.heading'));
  await line.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await line.detach();
}

/** For whoever can hold nothing. */
export async function askHelp(visitor: Visitor): Promise<void> {
  await pressOn(visitor, 'strip.help');
  await pressOn(visitor, 'out.staff');
}
