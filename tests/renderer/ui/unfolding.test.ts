// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import DisplayStrip from '#renderer/ui/DisplayStrip.vue';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';

const display = {
  language: 'en',
  text: '1',
  theme: 'light',
  reach: 'usual',
  motion: 'usual',
} as const;
/** What the style files do on a narrow screen. */
const narrow = `.full { display: none }
  [data-unfolded='language'] .langs, [data-unfolded='display'] .looks { display: flex }`;

let strip: Shown;
let styles: HTMLStyleElement;
beforeEach(() => {
  styles = document.head.appendChild(document.createElement('style'));
  styles.textContent = narrow;
  document.body.innerHTML = '<h1 tabindex="-1">Room</h1><button id="back">Back</button>';
  strip = show(DisplayStrip, { display, hasEnd: true });
});
afterEach(() => {
  strip.wrapper.unmount();
  styles.remove();
  document.body.innerHTML = '';
});

const unfolded = () => strip.wrapper.attributes('data-unfolded');
const focused = () => document.activeElement?.getAttribute('data-unfolds');
const outside = (name: string) => document.querySelector<HTMLElement>(name);

async function focusAndPress(selector: string): Promise<void> {
  const found = strip.wrapper.get<HTMLElement>(selector);
  found.element.focus();
  await found.trigger('click');
  await flushPromises();
}

describe('an unfolded part of the strip', () => {
  beforeEach(() => strip.press('Display'));

  test.each([
    ['after a press elsewhere', () => outside('#back')?.click()],
    [
      'when the keys leave it',
      () =>
        outside('#back')?.dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', bubbles: true })),
    ],
    [
      'on Escape',
      () => document.dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape', bubbles: true })),
    ],
    ['when a new heading takes the focus', () => outside('h1')?.focus()],
  ])('folds %s', async (_when, act) => {
    expect(unfolded()).toBe('display');
    act();
    await flushPromises();
    expect(unfolded()).toBe('none');
  });

  test('stays while it is used', async () => {
    await focusAndPress('.looks [aria-label="Colours: dark"]');
    expect(unfolded()).toBe('display');
  });

  test('does not move on the way down of a press elsewhere', () => {
    outside('#back')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    outside('#back')?.focus();
    expect(unfolded()).toBe('display');
  });
});

describe('the focus', () => {
  test('goes to the button that unfolds when a language is chosen', async () => {
    await focusAndPress('[data-unfolds=language]');
    await focusAndPress('.langs [lang=ja]');
    expect(unfolded()).toBe('none');
    expect(focused()).toBe('language');
  });

  test('goes there too when the full strip folds under it', async () => {
    styles.textContent = '';
    const largest = strip.wrapper.get<HTMLElement>('.looks .sz3');
    largest.element.focus();
    styles.textContent = narrow;
    await largest.trigger('click');
    await flushPromises();
    expect(focused()).toBe('display');
  });

  test('stays where it is as long as that is seen', async () => {
    styles.textContent = '';
    await focusAndPress('.langs [lang=ja]');
    expect(document.activeElement?.textContent.trim()).toBe('日本語');
  });

  test('finds nothing unfolded when the full strip is back', async () => {
    await strip.press('Display');
    styles.textContent = '.few { display: none }';
    await focusAndPress('.looks .sz1');
    expect(unfolded()).toBe('none');
  });
});
