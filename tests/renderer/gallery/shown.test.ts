// @vitest-environment happy-dom
import { globSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { Clock } from '#renderer/gallery/clock.ts';
import { openGallery } from '#renderer/gallery/gallery.ts';
import { allStates } from '#renderer/gallery/states.ts';

document.body.innerHTML = '<div id="app"></div>';
const states = await allStates();
const { Date: realDate } = globalThis;
const gallery = openGallery(states, new Clock());
afterAll(() => {
  globalThis.Date = realDate;
});

// Named first: a literal inside globSync() would count for knip as an import of every file.
const screens = 'renderer/{screens,steps,wizard,wizards}/**/*.vue';

test(
  'every state stands without a fault, and together they show every screen',
  { timeout: 240_000 },
  async () => {
    const shown = new Set<string>();
    const faults: string[] = [];
    for (const { name } of states) {
      await gallery.show(name).catch((fault: unknown) => faults.push(String(fault)));
      gallery.shown().forEach((file) => shown.add(`renderer/${file}`));
    }
    expect(faults).toEqual([]);
    expect(globSync(screens).filter((file) => !shown.has(file))).toEqual([]);
  },
);
