import { expect, type Page } from '@playwright/test';
import { valuesIn } from '#tests/support/paper.ts';
import { test } from '#tests/support/stories/door.ts';
import { pressOn, sees, tile, typeIn } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

const name = '髙橋 花子';
const id = 'U000000X';

/** All that stands there, attributes too. */
function seen(page: Page, place: string): Promise<string> {
  return page.evaluate((one) => document.querySelector(one)?.outerHTML ?? '', place);
}

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
  await expect(page.locator('.paper, input[name^="paper-"]')).toHaveCount(0);
  // In practice a copy lies in the dock's tray, as paper would; it is the only one.
  const tray = page.locator('.dock__paper');
  await expect(tray).toContainText(name);
  expect(valuesIn(await seen(page, '.frame'), [name, id])).toEqual([]);
  await pressOn(visitor, 'strip.end');
  await sees(visitor, 'goodbye.heading');
  await expect(tray).toHaveCount(0);
  expect(valuesIn(await seen(page, 'html'), [name, id])).toEqual([]);
});
