import { expect, type Page } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';
import { handStaffCode, setAnswers, setPrinter, staffKnowledge } from '#tests/support/dock.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { askHelp, holdName } from '#tests/support/staff-way.ts';
import { readTexts } from '#tests/support/texts.ts';
import {
  button,
  pressOn,
  reads,
  sees,
  tile,
  typeIn,
  type Visitor,
} from '#tests/support/visitor.ts';
import { press, type Way } from '#tests/support/way.ts';

// Every test has a page that is watched.
test.beforeEach(({ watch }) => expect(watch.troubles).toEqual([]));

/** The PIN of staff in practice. */
const pin = '86420975';

/** The browser's own print would ask somebody; what it would show is noted at that moment. */
async function notePrint(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {
      window.name = document.querySelector('.paper')?.textContent ?? '';
    };
  });
}

const ways: readonly [Way, (visitor: Visitor) => Promise<void>][] = [
  ['touch', holdName],
  ['keyboard', askHelp],
  ['four-keys', askHelp],
];

for (const [way, enter] of ways) {
  test(`staff come in, look, print a test page and go back: ${way}`, async ({ page }) => {
    test.setTimeout(180_000);
    const visitor = { page, way, texts: readTexts('ja') } as const;
    await chooseLanguage(visitor);
    await notePrint(page);
    await enter(visitor);
    await sees(visitor, 'pin.heading');
    await typeIn(visitor, 'staff-pin', '11112222');
    await pressOn(visitor, 'pin.main');
    await expect(page.getByRole('alert').first()).toContainText('PINが違います');
    await typeIn(visitor, 'staff-pin', pin);
    await pressOn(visitor, 'pin.main');
    await reads(visitor, 'board.service');
    await pressOn(visitor, 'board.to-log');
    await sees(visitor, 'board.log.heading');
    await pressOn(visitor, 'board.log.back');
    await pressOn(visitor, 'board.test-print');
    await reads(visitor, 'board.print.printed');
    expect(await page.evaluate(() => window.name)).toContain('これが最後の行です');
    await pressOn(visitor, 'board.back');
    await expect(page.locator('.room--staff')).toHaveCount(0);
    await sees(visitor, 'goodbye.heading');
  });
}

for (const language of ['ja', 'en'] as const) {
  test(`a trainee walks the whole way of staff by the dock alone: ${language}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const visitor = { page, way: 'mouse', texts: readTexts(language) } as const;
    await chooseLanguage(visitor);
    await notePrint(page);
    expect(await staffKnowledge(visitor)).toEqual([pin]);
    await askHelp(visitor);
    for (const wrong of ['11112222', '33334444', '55556666']) {
      await typeIn(visitor, 'staff-pin', wrong);
      await pressOn(visitor, 'pin.main');
    }
    await reads(visitor, 'pin.wait.title');
    await pressOn(visitor, 'pin.to-reset');
    await typeIn(visitor, 'staff-code', await handStaffCode(visitor));
    for (const name of ['staff-new-pin', 'staff-new-pin-again'])
      await typeIn(visitor, name, '40718293');
    await pressOn(visitor, 'pin.new.main');
    await reads(visitor, 'pin.changed.title');
    await expect.poll(() => staffKnowledge(visitor)).toEqual(['40718293']);
    await typeIn(visitor, 'staff-pin', '40718293');
    await pressOn(visitor, 'pin.main');
    await reads(visitor, 'board.service');
    await setPrinter(visitor, 'no-paper');
    await pressOn(visitor, 'board.test-print');
    await reads(visitor, 'board.print.trouble.printer-no-paper');
    await setPrinter(visitor, 'ready');
    await pressOn(visitor, 'board.test-print');
    await reads(visitor, 'board.print.printed');
    await pressOn(visitor, 'board.restart');
    await sees(visitor, 'board.confirm.restart.heading');
    await pressOn(visitor, 'board.confirm.restart.sure');
    // Whoever comes next is greeted in the kiosk's first language.
    await sees({ ...visitor, texts: readTexts('ja') }, 'goodbye.heading');
  });
}

test('they come in over trouble, see it, and a visitor who got there comes back', async ({
  page,
}) => {
  const visitor = { page, way: 'mouse', texts: readTexts('en') } as const;
  await chooseLanguage(visitor);
  await setAnswers(visitor, 'away');
  await sees(visitor, 'out-of-service.heading.portal-away');
  await askHelp(visitor);
  await pressOn(visitor, 'pin.back');
  await sees(visitor, 'out-of-service.heading.portal-away');
  await askHelp(visitor);
  await typeIn(visitor, 'staff-pin', pin);
  await pressOn(visitor, 'pin.main');
  await reads(visitor, 'board.trouble.portal-away.act');
});

test('there is no way to staff during a visit', async ({ page }) => {
  const visitor = { page, way: 'mouse', texts: readTexts('en') } as const;
  await chooseLanguage(visitor);
  await press(visitor.way, tile(visitor, 'welcome.set-up-mfa.name'));
  await sees(visitor, 'sign-in.heading');
  await pressOn(visitor, 'strip.help');
  await expect(page.locator('#help-heading')).toBeFocused();
  await expect(button(visitor, 'out.staff')).toHaveCount(0);
});
