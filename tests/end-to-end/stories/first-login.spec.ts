import { expect } from '@playwright/test';
import { shippedNames } from '#electron/services/institutions.ts';
import { person } from '#tests/support/cast.ts';
import { test } from '#tests/support/stories/door.ts';
import { confirms, walksUntil, type Newcomer } from '#tests/support/stories/first-login.ts';
import {
  mailedAddress,
  openSecondBrowser,
  portalSays,
} from '#tests/support/stories/second-browser.ts';
import {
  chooses,
  comes,
  ends,
  setsUpMfa,
  signsIn,
  signsInWithKey,
  newPassword,
} from '#tests/support/stories/teller.ts';
import { pressOn, reads, sees, type Visitor } from '#tests/support/visitor.ts';

const people = [
  'first-login-faculty',
  'first-login-staff',
  'first-login-student',
  'first-login-two-roles',
] as const;

/** Somebody with nothing but the slip, signed in for the first time. */
async function arrives(visitor: Visitor, situation: (typeof people)[number]): Promise<Newcomer> {
  const who = person(situation, visitor.institution);
  await comes(visitor, situation, 'first-login');
  if (who.activationKey) await signsInWithKey(visitor, who);
  else await signsIn(visitor, who);
  if (who.roles.length > 1) {
    await sees(visitor, 'sign-in.role.heading');
    await pressOn(visitor, 'sign-in.role.main');
  }
  return { visitor, who, met: [] };
}

for (const institution of shippedNames) {
  for (const language of ['ja', 'en'] as const) {
    test.describe(`${institution}, ${language}`, () => {
      test.use({ institution, language });

      for (const situation of people) {
        test(`${situation}: from the slip to the done page`, async ({ visitor, watch }) => {
          const newcomer = await arrives(visitor, situation);
          await walksUntil(newcomer, 'first-login.mail.heading', 'first-login.done.heading');
          if (newcomer.met.at(-1) === 'first-login.mail.heading') {
            await confirms(newcomer);
            await walksUntil(newcomer, 'first-login.done.heading');
          }
          console.log(`${institution} ${language} ${situation}: ${newcomer.met.join(' > ')}`);
          const begun = watch.writes().filter((call) => call === 'registration.begin');
          expect(begun).toHaveLength(1);
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
      }
    });
  }
}

test('the mailed link: the new password, then an access error, then the old one, then twice', async ({
  visitor,
}) => {
  const newcomer = await arrives(visitor, 'first-login-faculty');
  const { personalId } = newcomer.who;
  await walksUntil(newcomer, 'first-login.mail.heading');
  const address = await mailedAddress(visitor);
  const phone = await openSecondBrowser(visitor);
  await phone.open(address);
  await phone.signIn(personalId, newPassword);
  await phone.expectHeading(portalSays.wrong);
  await phone.signIn(personalId, newcomer.who.password);
  await phone.expectHeading(portalSays.signIn);
  // Half done, and opened once more: this browser holds a session of the portal by now.
  await phone.open(address);
  await phone.expectHeading(portalSays.access);
  await phone.close();
  await reads(visitor, 'steps.mail.waiting');
  const again = await openSecondBrowser(visitor);
  await again.open(address);
  await again.signIn(personalId, newcomer.who.password);
  await again.press();
  await again.expectHeading(portalSays.done);
  await walksUntil(newcomer, 'first-login.done.heading');
  await again.close();
  const late = await openSecondBrowser(visitor);
  await late.open(address);
  await late.expectHeading(portalSays.used);
  await late.close();
});
