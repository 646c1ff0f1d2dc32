import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Presses the language in the strip, unfolding it where the strip is narrow. */
export async function chooseLanguage({ page, texts }: Visitor): Promise<void> {
  const choice = page.locator(`footer .langs [lang=${texts.language}]`);
  const unfold = page.locator('footer .lang1');
  await expect(choice.or(unfold).first()).toBeAttached();
  if (!(await choice.isVisible())) await unfold.click();
  await choice.click();
  await expect(page.locator('html')).toHaveAttribute('lang', texts.language);
}
