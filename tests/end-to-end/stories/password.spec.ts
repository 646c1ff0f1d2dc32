import { shippedNames } from '#electron/services/institutions.ts';
import { person } from '#tests/support/cast.ts';
import { wait } from '#tests/support/dock.ts';
import { test } from '#tests/support/stories/door.ts';
import { languagesOf } from '#tests/support/stories/in-turn.ts';
import {
  chooses,
  choosesPassword,
  comes,
  ends,
  newPassword,
  otherPassword,
  signsIn,
} from '#tests/support/stories/teller.ts';
import { pressOn, reads, sees, type Visitor } from '#tests/support/visitor.ts';

/** From Welcome to the account with a password, and out again. */
async function getsIn(visitor: Visitor, who: ReturnType<typeof person>, password: string) {
  await chooses(visitor, 'overview');
  await signsIn(visitor, who, password);
  await sees(visitor, 'overview.heading-open');
  await ends(visitor, 'overview.end');
}

async function isRefused(visitor: Visitor, who: ReturnType<typeof person>, password: string) {
  await chooses(visitor, 'overview');
  await signsIn(visitor, who, password);
  await reads(visitor, 'sign-in.refused.title');
  await ends(visitor, 'strip.end');
}

for (const [index, institution] of shippedNames.entries()) {
  for (const language of languagesOf(index + 1)) {
    test.describe(`${institution}, ${language}`, () => {
      test.use({ institution, language });

      test('a password is changed, and counts once its time has come', async ({ visitor }) => {
        const who = person('new', visitor.institution);
        await comes(visitor, 'new', 'change-password');
        await signsIn(visitor, who);
        await sees(visitor, 'change-password.password.heading');
        await choosesPassword(visitor, 'change-password.password.main');
        await sees(visitor, 'change-password.done.heading');
        await ends(visitor, 'change-password.done.end');
        // Said on the done page: the sign-in takes the new one some minutes later.
        await getsIn(visitor, who, who.password);
        await isRefused(visitor, who, newPassword);
        await wait(visitor, 60);
        await getsIn(visitor, who, newPassword);
        await isRefused(visitor, who, who.password);
      });

      test('the present password is no new one', async ({ visitor }) => {
        const who = person('clock-fast', visitor.institution);
        await comes(visitor, 'clock-fast', 'change-password');
        await signsIn(visitor, who);
        await sees(visitor, 'change-password.password.heading');
        await choosesPassword(visitor, 'change-password.password.main', who.password);
        await reads(visitor, 'steps.password.refused.unchanged');
        await choosesPassword(visitor, 'change-password.password.main');
        await sees(visitor, 'change-password.done.heading');
      });
    });
  }
}

test('of a password of 20 characters an older system kept 16', async ({ visitor }) => {
  const who = person('long-password', visitor.institution);
  await comes(visitor, 'long-password', 'change-password');
  await signsIn(visitor, who);
  await reads(visitor, 'sign-in.refused.short');
  await pressOn(visitor, 'sign-in.refused.try-short');
  await sees(visitor, 'change-password.password.heading');
  await choosesPassword(visitor, 'change-password.password.main');
  await sees(visitor, 'change-password.done.heading');
});

test.describe('where a password has a minimum age', () => {
  test.use({ institution: 'hoshimi-university', language: 'en' });

  test('the second change of a day says from when', async ({ visitor }) => {
    const who = person('new', visitor.institution);
    await comes(visitor, 'new', 'change-password');
    await signsIn(visitor, who);
    await choosesPassword(visitor, 'change-password.password.main', otherPassword);
    await sees(visitor, 'change-password.done.heading');
    await ends(visitor, 'change-password.done.end');
    await chooses(visitor, 'change-password');
    await signsIn(visitor, who);
    await sees(visitor, 'change-password.too-young.heading');
  });
});
