import { loadKeyboard } from '#renderer/ui/keyboard/keyboard.ts';
import type { KeysKind } from '#renderer/ui/keyboard/keys.ts';
import type { Clock } from './clock.ts';
import type { Act } from './state.ts';

interface Acting {
  readonly clock: Clock;
  /** The words of a key in the language that is shown. */
  readonly say: (key: string) => string;
}

/** Does one thing as a visitor would, and lets what comes of it come. */
export async function act(one: Act, { clock, say }: Acting): Promise<void> {
  if (one === 'main') find('.frame .btn--main').click();
  else if (one === 'touch') send(document.body, new Event('pointerdown', { bubbles: true }));
  else if ('fill' in one) fill(fieldOf(one.fill), one.text);
  else if ('leave' in one) send(fieldOf(one.leave), new Event('change', { bubbles: true }));
  else if ('press' in one) buttonOf(say(one.press)).click();
  else if ('click' in one) clickOn(one);
  else if ('key' in one) pressKey(fieldOf(one.at), one);
  else if ('fourKey' in one) await pressFourKey(one.fourKey);
  else if ('keysAt' in one) await openKeys(fieldOf(one.keysAt), one.as);
  else await clock.pass(one.pass);
  await clock.turn();
}

function fill(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  send(field, new InputEvent('input', { bubbles: true }));
}

function pressKey(
  field: HTMLInputElement,
  { key, code = '', lock }: Extract<Act, { key: string }>,
): void {
  field.focus();
  const options = { key, code, bubbles: true, modifierCapsLock: lock === 'CapsLock' };
  send(field, new KeyboardEvent('keydown', options));
}

function clickOn({ click, ifThere }: Extract<Act, { click: string }>): void {
  const element = ifThere ? document.querySelector<HTMLElement>(click) : find(click);
  // What is not to be seen is pressed by nobody.
  if (!ifThere || element?.checkVisibility()) element?.click();
}

/** Loaded before, so that the key finds it. */
async function pressFourKey(key: string): Promise<void> {
  await import('#renderer/ui/four-keys/FourKeys.vue');
  send(document.body, new KeyboardEvent('keydown', { key, bubbles: true }));
}

/** Loaded as a touch does it. */
async function openKeys(field: HTMLInputElement, kind?: KeysKind): Promise<void> {
  if (kind) field.dataset['keys'] = kind;
  await loadKeyboard();
  send(field, new CustomEvent('wants-keys', { bubbles: true }));
}

function send(target: HTMLElement, event: Event): void {
  target.dispatchEvent(event);
}

function fieldOf(name: string): HTMLInputElement {
  const field = find(`input[name="${name}"]`);
  if (!(field instanceof HTMLInputElement)) throw new Error(`${name} is no field`);
  return field;
}

function buttonOf(words: string): HTMLElement {
  const buttons = [...document.querySelectorAll<HTMLElement>('button')];
  const found = buttons.find((button) => textOf(button) === words.replace(/\s+/g, ' ').trim());
  if (!found) throw new Error(`no button says “${words}”, but: ${buttons.map(textOf).join(', ')}`);
  return found;
}

function textOf(element: HTMLElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}
