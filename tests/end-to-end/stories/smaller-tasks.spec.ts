import { expect } from '@playwright/test';
import { shippedNames } from '#electron/services/institutions.ts';
import { person } from '#tests/support/cast.ts';
import { setNetwork } from '#tests/support/dock.ts';
import { test } from '#tests/support/stories/door.ts';
import { languagesOf } from '#tests/support/stories/in-turn.ts';
import {
  mailedAddress,
  openSecondBrowser,
  portalSays,
} from '#tests/support/stories/second-browser.ts';
import { chooses, comes, ends, leavesReceipt, signsIn } from '#tests/support/stories/teller.ts';
import { pressOn, sees, tile, typeIn, type Visitor } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

/** Signs in as somebody of the cast and opens one of the smaller tasks from the account. */
async function opens(
  visitor: Visitor,
  situation: Parameters<typeof person>[0],
  task: 'register-email' | 'my-extension' | 'temporary-release',
): Promise<ReturnType<typeof person>> {
  const who = person(situation, visitor.institution);
  await comes(visitor, situation, 'overview');
  await signsIn(visitor, who);
  await pressOn(visitor, `overview.do.${task}`);
  return who;
}

for (const [index, institution] of shippedNames.entries()) {
  for (const language of languagesOf(index + 2)) {
    test.describe(`${institution}, ${language}`, () => {
      test.use({ institution, language });

      test('an address is changed, and confirmed on a phone', async ({ visitor }) => {
        const who = await opens(visitor, 'student-turned-faculty', 'register-email');
        await sees(visitor, 'register-email.email.heading');
        await typeIn(visitor, 'email', who.mailbox ?? '');
        await pressOn(visitor, 'register-email.email.main');
        await sees(visitor, 'register-email.mail.heading');
        const phone = await openSecondBrowser(visitor);
        await phone.open(await mailedAddress(visitor));
        await phone.signIn(who.personalId, who.password);
        await phone.press();
        await phone.expectHeading(portalSays.done);
        await phone.close();
        await expect(visitor.page.locator('h1')).toHaveText(
          visitor.texts.like('register-email.done.heading'),
          { timeout: 15_000 },
        );
        await ends(visitor, 'steps.end');
      });

      test('an extension number is registered', async ({ visitor }) => {
        await opens(visitor, 'deadline-near', 'my-extension');
        await sees(visitor, 'my-extension.number.heading');
        const [fewest] = visitor.institution?.extension.digits ?? [4];
        await typeIn(visitor, 'extension', '6'.repeat(fewest));
        await pressOn(visitor, 'my-extension.number.main');
        await sees(visitor, 'my-extension.done.heading');
        await ends(visitor, 'steps.end');
      });

      test('each guide leads somewhere, without a sign-in', async ({ visitor, watch }) => {
        for (const guide of guides) {
          await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
          await sees(visitor, 'trouble.heading');
          await pressOn(visitor, `trouble.topic.${guide.name}`);
          for (const answer of guide.answers) await press(visitor.way, tile(visitor, answer));
          await sees(visitor, guide.ends);
          await ends(visitor, 'steps.guide.end');
        }
        expect(watch.writes()).toEqual([]);
      });
    });
  }
}

const guides = [
  {
    name: 'lost-phone',
    answers: ['lost-phone.phone.works.name'],
    ends: 'lost-phone.old-device.heading',
  },
  { name: 'forgotten-password', answers: [], ends: 'forgotten-password.desk.heading' },
  { name: 'mfa-reset', answers: [], ends: 'mfa-reset.desk.heading' },
  { name: 'no-id', answers: [], ends: 'no-id.hand-out.heading' },
  { name: 'not-there', answers: [], ends: 'not-there.causes.heading' },
  { name: 'which-id', answers: [], ends: 'which-id.systems.heading' },
] as const;

for (const language of languagesOf(3)) {
  test.describe(language, () => {
    test.use({ language });

    test('a temporary release stands in for the six digits off campus', async ({ visitor }) => {
      const who = await opens(visitor, 'registered', 'temporary-release');
      await sees(visitor, 'temporary-release.code.heading');
      await typeIn(visitor, 'releaseCode', who.releaseCode ?? '');
      await pressOn(visitor, 'temporary-release.code.main');
      await sees(visitor, 'temporary-release.done.heading');
      await ends(visitor, 'steps.end');
      await setNetwork(visitor, 'off');
      await chooses(visitor, 'overview');
      await signsIn(visitor, who);
      await sees(visitor, 'overview.heading-done');
    });

    test('a lost phone on campus: ID and password are enough here', async ({ visitor }) => {
      await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
      await pressOn(visitor, 'trouble.topic.lost-phone');
      await press(visitor.way, tile(visitor, 'lost-phone.phone.gone.name'));
      await sees(visitor, 'lost-phone.campus.heading');
      await pressOn(visitor, 'lost-phone.ways.log-in');
      await signsIn(visitor, person('registered'));
      await sees(visitor, 'set-up-mfa.app.heading-again');
    });

    test('a lost phone off campus, the code forgotten: the campus or the desk', async ({
      visitor,
    }) => {
      await setNetwork(visitor, 'off');
      await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
      await pressOn(visitor, 'trouble.topic.lost-phone');
      await press(visitor.way, tile(visitor, 'lost-phone.phone.gone.name'));
      await press(visitor.way, tile(visitor, 'lost-phone.code.forgotten.name'));
      await sees(visitor, 'lost-phone.elsewhere.heading');
      await pressOn(visitor, 'lost-phone.ways.reset');
      await sees(visitor, 'mfa-reset.desk.heading');
    });
  });
}

test('end in the strip ends a guide at once', async ({ visitor }) => {
  await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
  await pressOn(visitor, 'trouble.topic.which-id');
  await sees(visitor, 'which-id.systems.heading');
  await pressOn(visitor, 'strip.end');
  await leavesReceipt(visitor);
});
