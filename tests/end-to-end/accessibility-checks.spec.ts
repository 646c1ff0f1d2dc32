import { expect, test, type Page } from '@playwright/test';
import { giveMeasures } from '#tests/support/accessibility/in-page.ts';
import { specimen } from '#tests/support/accessibility/specimen.ts';

/** Both are in the specimen. */
declare function style(id: string, changes: Partial<CSSStyleDeclaration>): void;
declare function add(name: string, words: string): void;

/** What is done to the specimen, and what must then be found. */
interface Fault {
  readonly says: string;
  /** Runs in the page. */
  readonly plant: () => void;
  readonly finds: RegExp;
}

const faults: readonly Fault[] = [
  {
    says: 'a button of 40 px',
    plant: () => style('go', { height: '40px', minHeight: '40px' }),
    finds: /^targets: target \d+x40 px: “Go on”/,
  },
  {
    says: 'text that is cut off',
    plant: () => style('words', { height: '12px' }),
    finds: /^clipped: .*All that is said/,
  },
  {
    says: 'a word broken over two lines',
    plant: () =>
      style('go', { width: '64px', padding: '0', overflowWrap: 'anywhere', fontSize: '60px' }),
    finds: /^broken: broken “Go” in “Go on”/,
  },
  {
    says: 'text that leaves the window',
    plant: () => style('words', { position: 'relative', left: '90vw', width: '300px' }),
    finds: /^outside: outside the window: “All that/,
  },
  {
    says: 'text on other text',
    plant: () => style('words', { position: 'relative', top: '-64px' }),
    finds: /^overlap: “What shall be done\?” lies on “All that/,
  },
  {
    says: 'a button on a field',
    plant: () => style('choice', { position: 'relative', left: '-80px' }),
    finds: /^overlap: .* lies on .*“This one”/,
  },
  {
    says: 'a second heading of the first level',
    plant: () => add('h1', 'Once more'),
    finds: /^structure: 2 headings of the first level/,
  },
  {
    says: 'a level left out',
    plant: () => add('h3', 'Too deep'),
    finds: /^structure: level left out at “Too deep”/,
  },
  {
    says: 'no language',
    plant: () => document.documentElement.removeAttribute('lang'),
    finds: /^structure: no language set/,
  },
  {
    says: 'flashing',
    plant: () => style('words', { animation: 'blink 200ms infinite' }),
    finds: /^motion: flashes: p/,
  },
  {
    says: 'motion where it is off',
    plant: () => {
      document.documentElement.dataset['motion'] = 'none';
      style('words', { animation: 'blink 1s infinite' });
    },
    finds: /^motion: moves though motion is off: p/,
  },
  {
    says: 'an order that tabindex turns about',
    plant: () => document.getElementById('help')?.setAttribute('tabindex', '3'),
    finds: /^order: tabindex above 0: “Help”/,
  },
  {
    says: 'a strip before the room',
    plant: () => document.body.prepend(document.querySelector('footer') ?? ''),
    finds: /^order: focus goes back from “Help”/,
  },
  {
    says: 'a focus that cannot be seen',
    plant: () => style('go', { outline: 'none' }),
    finds: /^focus: focus unseen: “Go on”/,
  },
];

test.beforeEach(async ({ page }) => {
  await page.setContent(specimen);
  await giveMeasures(page);
});

test('a screen with nothing amiss passes every check', async ({ page }) => {
  expect(await page.evaluate(() => measures.findOwn())).toEqual([]);
  expect(await page.evaluate(() => measures.runAxe())).toMatchObject({ violations: [] });
});

for (const { says, plant, finds } of faults) {
  test(`the checks find ${says}`, async ({ page }) => {
    await page.evaluate(plant);
    const found = await page.evaluate(() => measures.findOwn());
    expect(found).toContainEqual(expect.stringMatching(finds));
  });
}

test('the checks find a control above the reach of somebody who sits', async ({ page }) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await page.evaluate(() => (document.documentElement.dataset['reach'] = 'low'));
  const found = await page.evaluate(() => measures.findOwn());
  expect(found).toContainEqual(expect.stringMatching(/^low reach: .*“This one”/));
});

test('axe finds a button without a name and text too pale', async ({ page }) => {
  await page.evaluate(() => {
    document.getElementById('help')?.removeAttribute('aria-label');
    style('words', { color: '#999' });
  });
  expect(await rulesBroken(page)).toEqual(['button-name', 'color-contrast']);
});

async function rulesBroken(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate(() => measures.runAxe());
  return violations.map(({ rule }) => rule).sort();
}
