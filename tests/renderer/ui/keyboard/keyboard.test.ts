// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { announcerKey, createAnnouncer } from '#renderer/ui/announce.ts';
import { provideKeyboard } from '#renderer/ui/keyboard/keyboard.ts';
import KeyboardOpener from '#renderer/ui/keyboard/KeyboardOpener.vue';
import ScreenFrame from '#renderer/ui/ScreenFrame.vue';
import TextField from '#renderer/ui/TextField.vue';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';

let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
  shown = undefined;
});

const said: string[] = [];
const changed: string[] = [];

/** A form with an ID, a password and an address, in a frame that has a keyboard. */
function form(): Shown {
  said.length = 0;
  changed.length = 0;
  const announcer = createAnnouncer();
  announcer.hear((text) => said.push(text));
  shown = show({
    components: { KeyboardOpener, ScreenFrame, TextField },
    provide: { [announcerKey]: announcer },
    setup: () => {
      provideKeyboard();
      const note = ({ target }: Event) => {
        if (target instanceof HTMLInputElement) changed.push(target.name);
      };
      return { note };
    },
    template: `<form @change="note"><ScreenFrame>
      <TextField label="ID" name="id" :keys="{ kind: 'id', isSmall: true }" :longest="4" />
      <TextField label="Password" name="password" secret :keys="{ kind: 'password' }" />
      <TextField label="Text" name="text" :keys="{ kind: 'text' }" />
      <template #ground><KeyboardOpener /><button id="on" type="button">On</button></template>
    </ScreenFrame></form>`,
  });
  return shown;
}
function input(name: string): HTMLInputElement {
  const found = document.querySelector(`input[name=${name}]`);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no field ${name}`);
  return found;
}
/** A press without a pointer: a real keyboard's, or a screen reader's. */
async function activate(button: Element | undefined): Promise<void> {
  button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 }));
  await settle();
}
/** What is loaded when it is first wanted comes a little later. */
async function settle(): Promise<void> {
  await vi.dynamicImportSettled();
  await flushPromises();
}
async function comeDown(target: Element, pointerType: string): Promise<void> {
  target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType, button: 0 }));
  if (target instanceof HTMLInputElement) target.focus();
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
  await settle();
}
function nameOf(key: Element): string {
  return key.getAttribute('aria-label') ?? key.textContent.trim();
}
function keyNamed(name: string): HTMLButtonElement {
  const keys = [...document.querySelectorAll<HTMLButtonElement>('.kb button')];
  const found = keys.find((key) => nameOf(key) === name);
  if (!found) throw new Error(`no key ${name}`);
  return found;
}
function keyNamedShow(): HTMLButtonElement {
  const found = document.querySelector<HTMLButtonElement>('.box button');
  if (!found) throw new Error('nothing shows the password');
  return found;
}
async function tap(...names: string[]): Promise<void> {
  for (const name of names) await comeDown(keyNamed(name), 'touch');
}
function isOpen(): boolean {
  return document.querySelector('.kb') !== null;
}
async function physically(target: Element, key: string): Promise<void> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await settle();
}

describe('the keyboard', () => {
  test.each(['touch', 'pen'])('comes for a field that was met by %s', async (pointerType) => {
    form();
    await comeDown(input('id'), pointerType);
    expect(isOpen()).toBe(true);
    expect(said).toEqual(['A keyboard is open at the bottom of the screen.']);
  });

  test('stays away from a mouse, and from a focus that no finger brought', async () => {
    form();
    await comeDown(input('id'), 'mouse');
    input('password').focus();
    await settle();
    expect(isOpen()).toBe(false);
  });

  test.each(['a', 'Backspace', 'Process'])(
    'goes away when %s is pressed on a real keyboard',
    async (key) => {
      form();
      await comeDown(input('id'), 'touch');
      await physically(input('id'), key);
      expect(isOpen()).toBe(false);
    },
  );

  test.each(['Tab', 'ArrowDown', 'Escape', 'Enter', 'Shift'])('stays for %s', async (key) => {
    form();
    await comeDown(input('id'), 'touch');
    await physically(input('id'), key);
    expect(isOpen()).toBe(true);
  });

  test('stays and changes its keys when the page moves the focus on', async () => {
    form();
    await comeDown(input('id'), 'touch');
    expect(document.querySelector('.kb')?.textContent).not.toContain('Capitals');
    input('password').focus();
    await settle();
    expect(isOpen()).toBe(true);
    expect(keyNamed('Capitals').className).not.toContain('is-on');
  });

  test('comes again when the field is touched again after it was closed', async () => {
    form();
    await comeDown(input('id'), 'touch');
    await tap('Close the keyboard');
    expect(isOpen()).toBe(false);
    await comeDown(input('id'), 'touch');
    expect(isOpen()).toBe(true);
  });

  test('goes with its screen', async () => {
    const page = form();
    await comeDown(input('id'), 'touch');
    page.wrapper.unmount();
    shown = undefined;
    expect(isOpen()).toBe(false);
  });
});

describe('the button that brings it', () => {
  test('types into the field that had the focus last, and is gone meanwhile', async () => {
    const page = form();
    await comeDown(input('password'), 'mouse');
    const opener = page.button('Keyboard');
    if (!opener) throw new Error('no opener');
    await comeDown(opener.element, 'mouse');
    expect(document.activeElement).toBe(input('password'));
    await tap('a', 'b');
    expect(input('password').value).toBe('ab');
    expect(page.button('Keyboard')).toBeUndefined();
  });

  test('takes the focus to the first row for whoever has keys alone', async () => {
    const page = form();
    await settle();
    await activate(page.button('Keyboard')?.element);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Row 1: 1 2 3 4 5 6 7 8 9 0');
    await activate(keyNamed('u'));
    expect(input('id').value).toBe('u');
  });
});

describe('its keys', () => {
  test('type the same letter twice when it is pressed twice', async () => {
    form();
    await comeDown(input('id'), 'touch');
    await tap('l', 'l');
    expect(input('id').value).toBe('ll');
  });

  test('type no more than the field takes', async () => {
    form();
    await comeDown(input('id'), 'touch');
    await tap('u', '1', '2', '3', '4');
    expect(input('id').value).toBe('u123');
    expect(said.slice(1)).toEqual(['u', '1', '2', '3']);
  });

  test('type one capital after Shift, and all of them after two', async () => {
    form();
    await comeDown(input('password'), 'touch');
    await tap('Capitals', 'capital A', 'b', 'Capitals', 'Next: capital', 'capital C', 'capital D');
    expect(keyNamed('All capitals').className).toContain('is-on');
    // Its name is its state: a pressed one besides would say it in two ways.
    expect(keyNamed('All capitals').hasAttribute('aria-pressed')).toBe(false);
    await tap('All capitals', 'e');
    expect(input('password').value).toBe('AbCDe');
  });

  test('delete, walk and type symbols', async () => {
    form();
    await comeDown(input('password'), 'touch');
    await tap('a', 'b', 'c', 'Delete', 'Caret to the left', 'Symbols', 'at sign', 'Letters', 'x');
    expect(input('password').value).toBe('a@xb');
  });

  test('are heard, but for those of a secret', async () => {
    form();
    await comeDown(input('text'), 'touch');
    await tap('a', 'dot', 'Delete', 'Capitals', 'capital B');
    expect(said.slice(1)).toEqual([
      'a',
      'dot',
      'Deleted: dot',
      'Capitals: for the next letter',
      'capital B',
    ]);
    said.length = 0;
    await comeDown(input('password'), 'touch');
    await tap('s', 'e', 'Delete');
    await comeDown(keyNamedShow(), 'touch');
    await tap('c');
    expect(input('password').type).toBe('text');
    expect(said).toEqual(['Shown: Password']);
  });

  test('let the field say that it has changed, once it is left', async () => {
    form();
    await comeDown(input('id'), 'touch');
    await tap('u');
    expect(changed).toEqual([]);
    await comeDown(input('password'), 'touch');
    expect(changed).toEqual(['id']);
    document.querySelector<HTMLButtonElement>('#on')?.focus();
    expect(changed).toEqual(['id']);
  });

  test('leave nothing of a password in the page but its field', async () => {
    form();
    await comeDown(input('password'), 'touch');
    await tap('h', 'u', 'n', 't', 'e', 'r');
    await comeDown(input('text'), 'touch');
    expect(document.body.outerHTML).not.toContain('hunter');
    expect(input('password').value).toBe('hunter');
  });
});
