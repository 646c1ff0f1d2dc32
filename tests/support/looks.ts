import { expect } from '@playwright/test';
import { button, type Visitor } from './visitor.ts';
import { press } from './way.ts';

/** Presses a button of the display's group in the strip, unfolding it where the strip is narrow. */
export async function chooseLook(visitor: Visitor, key: `strip.${string}`): Promise<void> {
  const { page, way } = visitor;
  const choice = button(visitor, key);
  const unfold = page.locator('footer [data-unfolds=display]');
  await expect(choice.or(unfold).first()).toBeAttached();
  if (!(await choice.isVisible())) await press(way, unfold);
  await press(way, choice);
}
