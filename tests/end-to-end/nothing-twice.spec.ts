import { expect } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';
import { person } from '#tests/support/cast.ts';
import { headingAfter, pass, pressThrice, stops, walkTo } from '#tests/support/path.ts';
import { readTexts } from '#tests/support/texts.ts';
import { endAtOnce, endInTheMiddle, leaveReceipt, releaseCode } from '#tests/support/visit.ts';
import { button, pressOn, reads, sees, type Visitor } from '#tests/support/visitor.ts';
import { expectWiped, markPage } from '#tests/support/wiped.ts';

const texts = readTexts('ja');
const { personalId, password } = person('new');

function visitorOf(page: Visitor['page']): Visitor {
  return { page, way: 'mouse', texts };
}

/** What follows a code that has sent itself already. */
async function pressEnterTwice({ keyboard }: Visitor['page']): Promise<void> {
  await keyboard.press('Enter');
  await keyboard.press('Enter');
}

for (const stop of stops) {
  test.describe(`at ${stop.name}`, () => {
    test(`three presses at once at ${stop.name} are one`, async ({ page, watch }) => {
      const visitor = visitorOf(page);
      const walk = await walkTo(visitor, stop.name);
      await stop.fill(walk);
      if (stop.sendsItself) await pressEnterTwice(page);
      else await pressThrice(walk, stop);
      await sees(visitor, headingAfter(stop));
      const sent = watch.visitCalls().filter((call) => call === stop.calls);
      expect(sent).toHaveLength(stop.calls ? 1 : 0);
    });

    test(`going back from ${stop.name} and on again sends nothing twice`, async ({
      page,
      watch,
    }) => {
      const visitor = visitorOf(page);
      const walk = await walkTo(visitor, stop.name);
      const before = watch.writes();
      await pressOn(visitor, stop.back.words);
      await sees(visitor, stop.back.to);
      expect(watch.writes()).toEqual(before);
      const earlier = stops.find(({ heading }) => heading === stop.back.to);
      if (!earlier) return;
      await pass(walk, earlier);
      await sees(visitor, stop.heading);
      const begun = watch.visitCalls().filter((call) => call === 'mfa.begin');
      expect(begun).toHaveLength(1);
    });

    test(`leaving at ${stop.name} sends nothing and forgets all`, async ({ page, watch }) => {
      const visitor = visitorOf(page);
      const walk = await walkTo(visitor, stop.name);
      if (!stop.sendsItself) await stop.fill(walk);
      await markPage(page);
      const before = watch.writes();
      await (stop.name === 'sign-in' ? endAtOnce : endInTheMiddle)(visitor);
      expect(watch.writes()).toEqual(before);
      await expectWiped(page, [personalId, password, releaseCode, walk.entry?.key ?? password]);
    });

    test(`silence at ${stop.name} ends the visit and forgets all`, async ({ page, watch }) => {
      await page.clock.install();
      await page.reload();
      const visitor = visitorOf(page);
      const walk = await walkTo(visitor, stop.name);
      if (!stop.sendsItself) await stop.fill(walk);
      await markPage(page);
      const before = watch.writes();
      await page.clock.runFor((stop.quietSeconds + 1) * 1000);
      await expect(button(visitor, 'still-there.stay')).toBeVisible();
      await page.clock.runFor(31_000);
      await reads(visitor, 'goodbye.reason.idle');
      await leaveReceipt(visitor);
      expect(watch.writes()).toEqual(before);
      await expectWiped(page, [personalId, password, releaseCode, walk.entry?.key ?? password]);
    });
  });
}
