import { expect, test as base } from '@playwright/test';
import { belowBar } from '#tests/support/accessibility/bars.ts';
import { findFaults, openMeasured, showIn } from '#tests/support/accessibility/faults.ts';
import { lineOf, looks } from '#tests/support/accessibility/rows.ts';
import type { OpenGallery } from '#tests/support/gallery.ts';
import { findStops } from '#tests/support/stop-findings.ts';

const test = base.extend<object, { gallery: OpenGallery }>({
  gallery: [
    async ({ browser }, use) => {
      const gallery = await openMeasured(browser);
      await use(gallery);
      await gallery.close();
    },
    // By hand it may have to be built first.
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** So many tests share the states, so that two workers are busy to the end and none is long. */
const parts = 32;

/**
 * Each state in one look, the looks in turn, so that all of them are used; `npm run prove -- axe`
 * shows each state in all of them.
 */
for (let part = 0; part < parts; part += 1) {
  test(`every state can be used by everyone, part ${part + 1} of ${parts}`, async ({ gallery }) => {
    test.slow();
    const found: string[] = [];
    for (const [index, { name }] of gallery.states.entries()) {
      const look = looks[index % looks.length];
      if (index % parts !== part || !look) continue;
      await showIn(gallery, name, look);
      const faults = await findFaults(gallery.page);
      const pairs = await gallery.page.evaluate(() => measures.contrasts());
      const stops = await findStops(gallery.page);
      const all = [...faults.found, ...belowBar(pairs, look.theme), ...stops.found];
      found.push(...all.map((one) => `${name} [${lineOf(look)}]: ${one}`));
    }
    expect(found).toEqual([]);
  });
}

test('what is planted in a state is found there', async ({ gallery }) => {
  await gallery.show('sign-in.password');
  await gallery.page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('.ground .btn--main');
    button?.style.setProperty('height', '40px');
    button?.style.setProperty('min-height', '40px');
    document.querySelector<HTMLElement>('.field label')?.style.setProperty('color', '#999');
    document.querySelector('footer .strip__end button')?.replaceChildren();
  });
  const { found } = await findFaults(gallery.page);
  const pairs = await gallery.page.evaluate(() => measures.contrasts());
  expect(found).toContainEqual(expect.stringMatching(/^targets: target \d+x40 px/));
  expect(found).toContainEqual(expect.stringMatching(/^axe button-name: /));
  expect(found).toContainEqual(expect.stringMatching(/^axe color-contrast: /));
  expect(belowBar(pairs, 'light')).toContainEqual(expect.stringMatching(/^contrast text 2\./));
});

test('every look is used', ({ gallery }) => {
  expect(gallery.states.length).toBeGreaterThan(looks.length);
});
