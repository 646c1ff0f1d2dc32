import { wordsIn } from '#shared/languages.ts';
import { expect, type Locator, type Page } from '@playwright/test';
import { practiceInstitution } from '#electron/services/institutions.ts';
import type { Institution } from '#shared/institution.ts';
import type { Texts } from './texts.ts';
import { typeOnScreen } from './screen-typing.ts';
import { press, type, type Way } from './way.ts';

/** Somebody at the kiosk: knows its words and has one way of working it. */
export interface Visitor {
  readonly page: Page;
  readonly way: Way;
  readonly texts: Texts;
  /** Whose kiosk it is; the usual institution's where none is named. */
  readonly institution?: Institution;
  /** What happens on each screen besides, when it stands and before something is pressed on it. */
  readonly besides?: (visitor: Visitor) => Promise<void>;
}

/** A button of the kiosk, not of the trainer's dock, that says the words of a key. */
export function button({ page, texts }: Visitor, key: string): Locator {
  return ofTheKiosk(page, page.getByRole('button', { name: texts.like(key) }));
}

/** A tile: the words of a key, and a note behind them. */
export function tile({ page, texts }: Visitor, key: string): Locator {
  return ofTheKiosk(page, page.getByRole('button', { name: texts.begins(key) }));
}

/** A field by its label. */
function field({ page, texts, institution }: Visitor, key: string): Locator {
  const { idName } = practiceInstitution(institution);
  return page
    .getByRole('main')
    .getByLabel(texts.like(key, { id: wordsIn(idName, texts.language) }));
}

/** The room and the ground come before the strip, which has a button to end on every screen. */
function ofTheKiosk(page: Page, some: Locator): Locator {
  return some.and(page.locator(':not(aside *)')).first();
}

/** Types into the field of the kiosk that has a name; what stood there is replaced. */
export async function typeIn(visitor: Visitor, name: string, text: string): Promise<void> {
  const field = visitor.page.getByRole('main').locator(`input[name="${name}"]`);
  await expect(field).toBeVisible();
  if (hasKeyboard(visitor.way))
    await field.evaluate((input: HTMLInputElement) => (input.value = ''));
  await typeByWay(visitor, field, text);
}

function hasKeyboard(way: Way): way is Exclude<Way, 'four-keys' | 'on-screen'> {
  return way !== 'four-keys' && way !== 'on-screen';
}

async function typeByWay(visitor: Visitor, field: Locator, text: string): Promise<void> {
  const { way } = visitor;
  if (hasKeyboard(way)) await type(way, field, text);
  else await typeOnScreen(visitor, field, text);
}

export async function pressOn(visitor: Visitor, key: string): Promise<void> {
  await visitor.besides?.(visitor);
  await press(visitor.way, button(visitor, key));
}

export async function pressTile(visitor: Visitor, key: string): Promise<void> {
  await visitor.besides?.(visitor);
  await press(visitor.way, tile(visitor, key));
}

export function typeInto(visitor: Visitor, key: string, text: string): Promise<void> {
  return typeByWay(visitor, field(visitor, key), text);
}

/** Waits for the screen, or the question over it, whose heading has the words of a key. */
export async function sees(visitor: Visitor, key: string): Promise<void> {
  const { page, texts } = visitor;
  await expect(page.locator('h1').last()).toHaveText(texts.like(key));
  await visitor.besides?.(visitor);
}

/** Waits for a sentence anywhere on the kiosk. */
export async function reads({ page, texts }: Visitor, key: string): Promise<void> {
  await expect(page.getByText(texts.like(key)).first()).toBeVisible();
}
