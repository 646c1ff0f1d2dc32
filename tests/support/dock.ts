import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** The trainer's dock with the button that folds it away, and the one that unfolds it. */
function partsOf({ page, texts }: Visitor) {
  const aside = page.getByRole('complementary', { name: texts.like('practice.dock') });
  const named = (key: string) => aside.getByRole('button', { name: texts.like(key) });
  return { aside, fold: named('practice.fold'), unfold: named('practice.unfold') };
}

async function dock(visitor: Visitor): Promise<Locator> {
  const { aside, fold, unfold } = partsOf(visitor);
  await expect(unfold.or(fold)).toBeVisible();
  if (await unfold.isVisible()) await unfold.click();
  return aside;
}

/** Leaves the whole screen to the kiosk. */
export async function foldDock(visitor: Visitor): Promise<void> {
  const { fold, unfold } = partsOf(visitor);
  await expect(unfold.or(fold)).toBeVisible();
  if (await fold.isVisible()) await fold.click();
  await expect(unfold).toBeVisible();
}

export async function setNetwork(visitor: Visitor, network: 'on' | 'off'): Promise<void> {
  const name = visitor.texts.like(`practice.network.${network}`);
  const choice = (await dock(visitor)).getByRole('button', { name });
  await choice.click();
  await expect(choice).toHaveAttribute('aria-pressed', 'true');
}

/** Moves the calendar; the seconds of one-time codes stay the real ones. */
export async function travelTo(visitor: Visitor, day: number): Promise<void> {
  const { texts } = visitor;
  const aside = await dock(visitor);
  await aside.getByLabel(texts.say('practice.day.other'), { exact: true }).fill(`${day}`);
  await aside.getByRole('button', { name: texts.like('practice.day.go') }).click();
  const heading = texts.say('practice.day.heading', { day });
  await expect(aside.getByRole('heading', { name: heading })).toBeVisible();
}
