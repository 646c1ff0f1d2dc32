import { expect } from '@playwright/test';
import { shippedNames } from '#electron/services/institutions.ts';
import { travelTo } from '#tests/support/dock.ts';
import { test } from '#tests/support/stories/door.ts';
import {
  arrives,
  confirms,
  previousSecret,
  walksUntil,
} from '#tests/support/stories/first-login.ts';
import { languagesOf } from '#tests/support/stories/in-turn.ts';
import {
  mailedAddress,
  openSecondBrowser,
  portalSays,
} from '#tests/support/stories/second-browser.ts';
import { chooses, ends, newPassword, setsUpMfa } from '#tests/support/stories/teller.ts';
import { pressOn, sees } from '#tests/support/visitor.ts';

const people = [
  'first-login-faculty',
  'first-login-staff',
  'first-login-student',
  'first-login-two-roles',
] as const;

/** Every kind of newcomer everywhere, each in a language in turn. */
const newcomers = shippedNames.flatMap((institution, place) =>
  people.flatMap((situation, index) =>
    languagesOf(place * people.length + index).map((language) => ({
      institution,
      situation,
      language,
    })),
  ),
);

for (const { institution, situation, language } of newcomers) {
  test.describe(`${institution}, ${language}`, () => {
    test.use({ institution, language });

    test(`${situation}: from the slip to the done page`, async ({ visitor, watch }) => {
      const newcomer = await arrives(visitor, situation);
      await walksUntil(newcomer, 'first-login.mail.heading', 'first-login.done.heading');
      if (newcomer.met.at(-1) === 'first-login.mail.heading') {
        await confirms(newcomer);
        await walksUntil(newcomer, 'first-login.done.heading');
      }
      console.log(`${institution} ${language} ${situation}: ${newcomer.met.join(' > ')}`);
      const begun = watch.writes().filter((call) => call === 'registration.begin');
      // Where the proof was used up by MFA, the first try was refused before anything was done.
      const wasRefused = newcomer.met.includes('steps.proof.heading-key');
      expect(begun).toHaveLength(wasRefused ? 2 : 1);
      if (visitor.institution?.firstLogin.order === 'mfa-first') {
        await ends(visitor, 'first-login.end');
        return;
      }
      // The sign-in has been used up by the registration: the password once more.
      await pressOn(visitor, 'first-login.done.to-mfa');
      await setsUpMfa(visitor, newPassword);
      await ends(visitor, 'set-up-mfa.done.end');
      await chooses(visitor, 'overview');
    });
  });
}

for (const institution of shippedNames) {
  test.describe(`the mailed link at ${institution}`, () => {
    test.use({ institution });

    test('with the new password, half done and again, with the old one, twice', async ({
      visitor,
    }) => {
      const newcomer = await arrives(visitor, 'first-login-faculty');
      const { who } = newcomer;
      await walksUntil(newcomer, 'first-login.mail.heading');
      const address = await mailedAddress(visitor);
      const phone = await openSecondBrowser(visitor);
      await phone.open(address);
      await phone.signIn(who.personalId, newPassword);
      await phone.expectHeading(portalSays.wrong);
      await phone.signIn(who.personalId, previousSecret(who));
      await phone.expectHeading(portalSays.signIn);
      // Half done, and opened once more: this browser holds a session of the portal by now.
      await phone.open(address);
      await phone.expectHeading(portalSays.access);
      await phone.close();
      await sees(visitor, 'first-login.mail.heading');
      const again = await openSecondBrowser(visitor);
      await again.open(address);
      await again.signIn(who.personalId, previousSecret(who));
      await again.press();
      await again.expectHeading(portalSays.done);
      await walksUntil(newcomer, 'first-login.done.heading');
      await again.close();
      const third = await openSecondBrowser(visitor);
      await third.open(address);
      await third.expectHeading(portalSays.used);
      await third.close();
    });

    test('opened late: the link is over, and the registration begins again', async ({
      visitor,
    }) => {
      const newcomer = await arrives(visitor, 'first-login-faculty');
      await walksUntil(newcomer, 'first-login.mail.heading');
      const address = await mailedAddress(visitor);
      await travelTo(visitor, 2);
      const phone = await openSecondBrowser(visitor);
      await phone.open(address);
      await phone.expectHeading(portalSays.expired);
      await walksUntil(newcomer, 'first-login.expired.heading');
      await pressOn(visitor, 'steps.expired.main');
      await phone.close();
    });
  });
}
