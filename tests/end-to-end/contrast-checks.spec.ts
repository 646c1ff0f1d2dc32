import { expect, test } from '@playwright/test';
import { giveMeasures } from '#tests/support/accessibility/in-page.ts';
import { specimen } from '#tests/support/accessibility/specimen.ts';

/** Both are in the specimen. */
declare function style(id: string, changes: Partial<CSSStyleDeclaration>): void;
declare function rule(css: string): void;

/** What is made pale, and how the pair is then called that is below its bar. */
interface Pale {
  readonly says: string;
  /** Runs in the page. */
  readonly plant: () => void;
  readonly finds: RegExp;
}

const pales: readonly Pale[] = [
  {
    says: 'pale words',
    plant: () => style('words', { color: '#777' }),
    finds: /^text 4\.48 “All that/,
  },
  {
    says: 'words that are half there',
    plant: () => style('words', { opacity: '0.5' }),
    finds: /^text 3\.\d+ “All that/,
  },
  {
    says: 'words on a ground that mixes colours',
    plant: () => style('words', { background: 'color-mix(in srgb, #222 60%, white)' }),
    finds: /^text 3\.7\d “All that/,
  },
  {
    says: 'a pale word in an empty field',
    plant: () => rule('#field::placeholder { color: #999; }'),
    finds: /^text 2\.8\d placeholder of/,
  },
  {
    says: 'pale words of a style',
    plant: () => rule('#words::before { content: "Note: "; color: #aaa; }'),
    finds: /^text 2\.\d+ ::before of “All/,
  },
  {
    says: 'a pale edge',
    plant: () => style('go', { borderColor: '#ccc' }),
    finds: /^graphic 1\.\d+ edge of “Go on”/,
  },
  {
    says: 'a pale icon',
    plant: () => style('help', { color: '#bbb' }),
    finds: /^graphic 1\.\d+ icon of “Help”/,
  },
  {
    says: 'a ring of focus that is lost on its ground',
    plant: () => rule(':root { --focus: #ddd; }'),
    finds: /^graphic 1\.\d+ focus of “Go on”/,
  },
];

/** Every pair below 4.5 (text) or 3 (graphics), in a line. */
function belowBar(): readonly string[] {
  return measures
    .contrasts()
    .filter(({ kind, ratio }) => ratio < (kind === 'text' ? 4.5 : 3))
    .map(({ kind, ratio, words }) => `${kind} ${ratio.toFixed(2)} ${words}`);
}

test.beforeEach(async ({ page }) => {
  await page.setContent(specimen);
  await giveMeasures(page);
});

test('a screen in black on white has nothing below its bar', async ({ page }) => {
  expect(await page.evaluate(belowBar)).toEqual([]);
});

for (const { says, plant, finds } of pales) {
  test(`the contrast of ${says} is found`, async ({ page }) => {
    await page.evaluate(plant);
    expect(await page.evaluate(belowBar)).toContainEqual(expect.stringMatching(finds));
  });
}

test('what cannot be used now is told apart', async ({ page }) => {
  await page.evaluate(() => {
    document.getElementById('go')?.setAttribute('aria-disabled', 'true');
  });
  const pairs = await page.evaluate(() => measures.contrasts());
  const off = pairs.filter(({ isDisabled }) => isDisabled).map(({ words }) => words);
  expect(off).toEqual([
    '“Go on” (body > section.ground > button)',
    'edge of “Go on” (body > section.ground > button)',
    'focus of “Go on” (body > section.ground > button)',
  ]);
});
