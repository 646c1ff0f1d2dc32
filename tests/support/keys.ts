import { expect, type Locator } from '@playwright/test';
import { characterName } from '#renderer/ui/keyboard/key-names.ts';
import type { Visitor } from './visitor.ts';
import { press } from './way.ts';

/** The keyboard on the screen, by what it is called. */
export function screenKeyboard({ page, texts }: Pick<Visitor, 'page' | 'texts'>): Locator {
  return page.getByRole('group', { name: texts.say('keyboard.name'), exact: true });
}

/** Types on the keyboard that stands on the screen, key by key, with Shift and the page of symbols. */
export async function tapKeys(visitor: Visitor, text: string): Promise<void> {
  await expect(screenKeyboard(visitor)).toBeVisible();
  for (const character of text) await tapKey(visitor, character);
}

/** Presses one key of it by its accessible name. */
export function pressKey(visitor: Visitor, name: string): Promise<void> {
  return press(visitor.way, screenKey(visitor, name));
}

function screenKey(visitor: Visitor, name: string): Locator {
  return screenKeyboard(visitor).getByRole('button', { name, exact: true });
}

async function tapKey(visitor: Visitor, character: string): Promise<void> {
  const { say } = visitor.texts;
  const name = characterName(character, say);
  const isThere = await screenKey(visitor, name).isVisible();
  if (!isThere) await bringKey(visitor, character);
  await pressKey(visitor, name);
}

/** The page that has the character; and for a capital, Shift. */
async function bringKey(visitor: Visitor, character: string): Promise<void> {
  const { say } = visitor.texts;
  const isOnLetters = /[a-z0-9]/i.test(character);
  const turner = screenKey(visitor, say(`keyboard.${isOnLetters ? 'letters' : 'symbols'}.name`));
  if (await turner.isVisible()) await press(visitor.way, turner);
  const isCapital = /[A-Z]/.test(character);
  if (isCapital) await pressKey(visitor, say('keyboard.shift.off'));
}
