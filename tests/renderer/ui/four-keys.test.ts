// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import FourKeysOnDemand from '#renderer/ui/four-keys/FourKeysOnDemand.vue';
import { createAnnouncer, announcerKey } from '#renderer/ui/announce.ts';
import { stopsIn } from '#renderer/ui/four-keys/stops.ts';
import { screen } from './four-keys-screen.ts';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';

let page: Shown;
let said: string[];
function put(html: string): void {
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.innerHTML = html;
  document.body.append(frame);
}
const get = (selector: string) => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
/** One press, as a key of the keypad sends it; true where nothing else came of it. */
async function press(key: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  await vi.dynamicImportSettled();
  await flushPromises();
  return event.defaultPrevented;
}
async function down(times = 1): Promise<void> {
  for (let n = 0; n < times; n += 1) await press('ArrowDown');
}
const here = () => document.activeElement?.id ?? '';
const words = () => document.activeElement?.textContent.trim().replace(/\s+/g, ' ');

beforeEach(() => {
  put(screen);
  const announcer = createAnnouncer();
  said = [];
  announcer.hear((text) => said.push(text));
  page = show(FourKeysOnDemand, {}, { [announcerKey]: announcer });
});
afterEach(() => {
  page.wrapper.unmount();
  document.body.innerHTML = '';
});

test('every text is a stop but what a field says already, and every control', () => {
  const found = stopsIn(get('.frame')).map((stop) => stop.id || stop.textContent.trim());
  expect(found).toEqual([
    ...['Genkan12:00', 'Log in', 'why', 'Heed. Small letters only.', 'id', 'one', 'two'],
    ...['Rule oneRule two', 'DeskMain hall', 'pad', 'back', 'main'],
  ]);
});

describe('up and down', () => {
  test('lead from the heading through the screen, the first press too', async () => {
    await down();
    expect(words()).toBe('Log in');
    await down();
    expect(here()).toBe('why');
    await press('ArrowUp');
    expect(words()).toBe('Log in');
  });
  test('say once which keys there are', async () => {
    await down(2);
    expect(said).toEqual(['Up and Down: move. Enter: select. Esc: back.']);
    expect(page.text()).toBe(said[0]);
  });
  test('give a text the focus without a place in the order of Tab', async () => {
    await down(2);
    expect(get('#why').tabIndex).toBe(-1);
    await down();
    expect(get('#why').hasAttribute('tabindex')).toBe(false);
  });
  test('stay at the end and say so', async () => {
    get('#main').focus();
    await down();
    expect(here()).toBe('main');
    expect(said.at(-1)).toBe('This is the end.');
    get('h1').focus();
    await press('ArrowUp');
    await press('ArrowUp');
    expect(said.at(-1)).toBe('This is the beginning.');
  });
  test('walk a group of choices without choosing, and leave it at its end', async () => {
    const chosen = vi.fn<() => void>();
    get('#two').addEventListener('click', chosen);
    get('#id').focus();
    await down(2);
    expect(here()).toBe('two');
    expect(chosen).not.toHaveBeenCalled();
    await press('Enter');
    expect(chosen).toHaveBeenCalledOnce();
    await down();
    expect(words()).toBe('Rule oneRule two');
  });
  test('keep within a question that covers the screen', async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div aria-modal="true"><h1>Stay?</h1><button id="go">Go</button><button id="stay" data-back>Stay</button></div>',
    );
    get('#stay').focus();
    await down();
    expect(here()).toBe('stay');
    await press('ArrowUp');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(words()).toBe('Stay?');
  });
  test('leave a group to its own arrow keys for who came by Tab', async () => {
    get('#one').focus();
    expect(await press('ArrowDown')).toBe(false);
    expect(here()).toBe('one');
  });
  test('are no keys of the trainer’s dock', async () => {
    document.body.insertAdjacentHTML('beforeend', '<aside class="dock"><input id="day"></aside>');
    get('#day').focus();
    expect(await press('ArrowDown')).toBe(false);
  });
  test('are left alone while an input method composes, and with another key held', async () => {
    expect(await press('ArrowDown', { isComposing: true })).toBe(false);
    expect(await press('ArrowDown', { altKey: true })).toBe(false);
  });
});

describe('while the rest is being loaded', () => {
  const rest = () => import('#renderer/ui/four-keys/FourKeys.vue');
  type Rest = Awaited<ReturnType<typeof rest>>;
  function loading() {
    page.wrapper.unmount();
    const coming = Promise.withResolvers<Rest>();
    page = show(FourKeysOnDemand, { load: () => coming.promise });
    return coming;
  }
  test('no press is lost: Select after Down presses the button', async () => {
    const coming = loading();
    const pressed = vi.fn<() => void>();
    get('#main').addEventListener('click', pressed);
    get('#back').focus();
    await down();
    expect(await press('Enter')).toBe(true);
    expect(pressed).not.toHaveBeenCalled();
    coming.resolve(await rest());
    await flushPromises();
    expect(here()).toBe('main');
    expect(pressed).toHaveBeenCalledOnce();
  });
  test('and where that fails, every key goes its usual way again', async () => {
    const coming = loading();
    expect(await press('ArrowDown')).toBe(true);
    coming.reject(new Error('gone'));
    await flushPromises();
    expect(await press('ArrowDown')).toBe(false);
    expect(await press('Enter')).toBe(false);
    expect(await press('Escape')).toBe(false);
  });
});

describe('select', () => {
  test('asks for the keyboard on screen at a field', async () => {
    const wish = vi.fn<() => void>();
    get('#id').addEventListener('wants-keys', wish);
    await down(4);
    expect(here()).toBe('id');
    expect(await press('Enter')).toBe(true);
    expect(wish).toHaveBeenCalledOnce();
  });
  test.each(['u', 'Process', 'Backspace'])('is Enter as always for who types %s', async (key) => {
    await down(4);
    get('#id').focus();
    await press(key);
    expect(await press('Enter')).toBe(false);
  });
  test('leads into a row of keys, and back out of it', async () => {
    await down();
    get('#pad').focus();
    await down(10);
    get('#back').focus();
    await press('ArrowUp');
    expect(here()).toBe('pad');
    await press('Enter');
    expect(here()).toBe('k1');
    await down();
    expect(here()).toBe('k2');
    await down();
    expect(here()).toBe('k1');
    expect(said.at(-1)).toBe('At the other end now.');
    await press('Escape');
    expect(here()).toBe('pad');
    await down();
    expect(here()).toBe('back');
  });
  test('does nothing while it is held', async () => {
    await down();
    expect(await press('Enter', { repeat: true })).toBe(true);
  });
});

describe('back', () => {
  function watch(selector: string) {
    const pressed = vi.fn<() => void>();
    get(selector).addEventListener('click', pressed);
    return pressed;
  }
  test('presses the button that leads back, as the very first key too', async () => {
    const pressed = watch('#back');
    await press('Escape');
    expect(pressed).toHaveBeenCalledOnce();
  });
  test('leaves alone what somebody types', async () => {
    const pressed = watch('#back');
    get('#id').focus();
    expect(await press('Escape')).toBe(false);
    expect(pressed).not.toHaveBeenCalled();
  });
  test('says so where there is no way back', async () => {
    get('#back').remove();
    await press('Escape');
    expect(said).toEqual(['There is no way back from here.']);
  });
  test('folds an unfolded strip before anything else', async () => {
    const pressed = watch('#back');
    get('.frame').insertAdjacentHTML(
      'beforeend',
      '<footer class="strip"><button aria-expanded="true">Display</button></footer>',
    );
    await press('Escape');
    expect(pressed).not.toHaveBeenCalled();
  });
});
