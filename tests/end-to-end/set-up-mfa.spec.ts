import { expect } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';
import { person } from '#tests/support/cast.ts';
import { readCounts } from '#tests/support/page-counts.ts';
import { readTexts } from '#tests/support/texts.ts';
import { openSetUp, setUpMfa } from '#tests/support/visit.ts';
import { ways } from '#tests/support/way.ts';

const texts = readTexts('ja');

/** What the whole way from Welcome to the done page, both included, may cost. */
const most = { screens: 7, fields: 5, presses: 7 };

for (const way of ways) {
  test.describe(`by ${way}`, () => {
    test.use({ hasTouch: way === 'touch' });

    test(`MFA is set up by ${way}`, async ({ page, watch }) => {
      const visitor = { page, way, texts };
      await openSetUp(visitor, person('new'));
      const entry = await setUpMfa(visitor);
      expect(entry.issuer).toMatch(/^PRACTICE/);
      expect(entry.key).toMatch(/^[A-Z2-7]{16}$/);
      expect(watch.visitCalls()).toEqual([
        'account.signIn',
        'account.overview',
        'mfa.begin',
        'mfa.check',
        'mfa.complete',
      ]);
      const counts = await readCounts(page);
      console.log(`by ${way}: ${counts.presses} presses, ${counts.fields} fields`, counts.screens);
      expect(counts.screens.length).toBeLessThanOrEqual(most.screens);
      expect(counts.fields).toBeLessThanOrEqual(most.fields);
      expect(counts.presses).toBeLessThanOrEqual(most.presses);
    });
  });
}

test('a key of 32 characters is scanned and accepted like one of 16', async ({ page, watch }) => {
  const visitor = { page, way: 'mouse', texts: readTexts('ja') } as const;
  await openSetUp(visitor, person('long-key'));
  const entry = await setUpMfa(visitor);
  expect(entry.key).toMatch(/^[A-Z2-7]{32}$/);
  expect(watch.visitCalls().filter((call) => call === 'mfa.complete')).toHaveLength(1);
});
