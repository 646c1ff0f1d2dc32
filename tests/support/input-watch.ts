import type { Page } from '@playwright/test';
import { fourKeys } from './four-keys.ts';
import type { Way } from './way.ts';

/** What the kiosk was worked with; the trainer's dock beside it is not the kiosk. */
export interface InputWatch {
  /** Keys that came down, by their names, and how often. */
  readonly keys: ReadonlyMap<string, number>;
  /** Pointers that came down, by their kinds. */
  readonly pointers: ReadonlyMap<string, number>;
  /** All of both. */
  readonly presses: () => number;
  /** What does not belong to a way of working the kiosk. */
  readonly against: (way: Way) => readonly string[];
}

/** Only real input counts, as the browser's own events say it. */
const listener = `(() => {
  const isDock = ({ target }) => target instanceof Element && target.closest('aside.dock') !== null;
  const tell = (kind, event, name) => {
    if (event.isTrusted && !isDock(event)) noteInput(kind, name);
  };
  addEventListener('keydown', (event) => tell('key', event, event.key), true);
  addEventListener('pointerdown', (event) => tell('pointer', event, event.pointerType), true);
})()`;

/** Watches a page from before it loads, and each page that is loaded after it. */
export async function watchInputs(page: Page): Promise<InputWatch> {
  const keys = new Map<string, number>();
  const pointers = new Map<string, number>();
  await page.exposeFunction('noteInput', (kind: 'key' | 'pointer', name: string) => {
    const of = kind === 'key' ? keys : pointers;
    of.set(name, (of.get(name) ?? 0) + 1);
  });
  await page.addInitScript(listener);
  return {
    keys,
    pointers,
    presses: () => [...keys.values(), ...pointers.values()].reduce((sum, n) => sum + n, 0),
    against: (way) => [
      ...[...keys.keys()].filter((key) => !mayPress(way, key)),
      ...[...pointers.keys()].filter((pointer) => !mayPoint(way, pointer)),
    ],
  };
}

function mayPress(way: Way, key: string): boolean {
  if (way === 'four-keys') return fourKeys.some((one) => one === key);
  return way !== 'on-screen';
}

function mayPoint(way: Way, pointer: string): boolean {
  if (way === 'keyboard' || way === 'four-keys') return false;
  return pointer === (way === 'mouse' ? 'mouse' : 'touch');
}
