import { expect, type Locator } from '@playwright/test';
import { screenKeyboard, tapKeys } from './keys.ts';
import type { Visitor } from './visitor.ts';
import { press } from './way.ts';

/** Types into a field with nothing but the keys that the screen shows for it. */
export async function typeOnScreen(visitor: Visitor, field: Locator, text: string): Promise<void> {
  await press(visitor.way, field);
  const pad = padBeside(visitor);
  await expect(pad.or(screenKeyboard(visitor))).toBeVisible();
  const hasPad = await pad.isVisible();
  await empty(visitor, field, hasPad);
  if (hasPad) await pressDigits(visitor, text);
  else await tapKeys(visitor, text);
}

/** The number keys of a screen that wants digits. */
function padBeside({ page, texts }: Visitor): Locator {
  return page.getByRole('group', { name: texts.say('frame.number-keys'), exact: true });
}

async function pressDigits(visitor: Visitor, digits: string): Promise<void> {
  const pad = padBeside(visitor);
  for (const digit of digits) {
    await press(visitor.way, pad.getByRole('button', { name: digit, exact: true }));
  }
}

/** What stood there is deleted, a character a press. */
async function empty(visitor: Visitor, field: Locator, hasPad: boolean): Promise<void> {
  const { length } = await field.inputValue();
  const keys = hasPad ? padBeside(visitor) : screenKeyboard(visitor);
  const name = visitor.texts.say(hasPad ? 'frame.delete' : 'keyboard.delete.name');
  for (let n = 0; n < length; n += 1) {
    await press(visitor.way, keys.getByRole('button', { name, exact: true }));
  }
}
