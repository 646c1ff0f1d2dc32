import { expect } from '@playwright/test';
import { valuesIn } from '#tests/support/paper.ts';
import { test } from '#tests/support/stories/door.ts';
import { pressOn, sees, tile, typeIn } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

const name = '髙橋 花子';
const id = 'U000000X';

test('a sheet goes to paper with name and ID as typed, and nothing of them stays', async ({
  visitor,
}) => {
  const { page } = visitor;
  // The browser's own print would ask somebody; what it would show is noted at that moment.
  await page.evaluate(() => {
    window.print = () => {
      window.name = document.querySelector('.paper')?.textContent ?? '';
    };
  });
  await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
  await pressOn(visitor, 'trouble.topic.mfa-reset');
  await sees(visitor, 'mfa-reset.desk.heading');
  await pressOn(visitor, 'paper.take');
  await typeIn(visitor, 'paper-name', name);
  await typeIn(visitor, 'paper-id', id);
  await pressOn(visitor, 'paper.sheet.print');
  await expect(page.getByText(visitor.texts.like('paper.printed.title'))).toBeVisible();
  const printed = await page.evaluate(() => window.name);
  expect(printed).toContain(name);
  expect(printed).toContain(id);
  const left = await page.evaluate(() => document.documentElement.outerHTML);
  expect(valuesIn(left, [name, id])).toEqual([]);
  await expect(page.locator('.paper, input[name^="paper-"]')).toHaveCount(0);
});
