import { expect } from '@playwright/test';
import { setAnswers } from '#tests/support/dock.ts';
import { test } from '#tests/support/stories/door.ts';
import {
  arrives,
  comesBack,
  confirms,
  walksUntil,
  type Newcomer,
} from '#tests/support/stories/first-login.ts';
import { leavesReceipt } from '#tests/support/stories/teller.ts';
import { pressOn, sees } from '#tests/support/visitor.ts';

const situation = 'first-login-faculty';
const start = 'first-login.address-ready.heading';
const mail = 'first-login.mail.heading';

/** Where somebody is cut off, and where the next visit has to begin. */
const cuts = [
  { at: start, then: start },
  { at: 'first-login.password.heading', then: start },
  { at: 'first-login.email.heading', then: start },
  { at: 'first-login.extension.heading', then: start },
  { at: 'first-login.review.heading', then: start },
  { at: mail, then: mail },
] as const;

/** The page goes in the middle, as by a crash or a power cut; the portal stays. */
async function isCutOff({ visitor }: Newcomer): Promise<void> {
  await visitor.page.reload();
  await leavesReceipt(visitor);
}

for (const { at, then } of cuts) {
  test(`cut off at ${at}, the next visit begins at ${then}`, async ({ visitor, watch }) => {
    const newcomer = await arrives(visitor, situation);
    await walksUntil(newcomer, at);
    const before = watch.writes().filter((call) => call === 'registration.begin').length;
    await isCutOff(newcomer);
    await comesBack(newcomer);
    await sees(visitor, then);
    await walksUntil(newcomer, mail);
    await confirms(newcomer);
    await walksUntil(newcomer, 'first-login.done.heading');
    // What the portal had was not asked for again, and it was sent once.
    expect(before).toBe(at === mail ? 1 : 0);
    expect(watch.writes().filter((call) => call === 'registration.begin')).toHaveLength(1);
  });
}

test('cut off while the portal is still answering, the portal’s state counts', async ({
  visitor,
  watch,
}) => {
  const newcomer = await arrives(visitor, situation);
  await walksUntil(newcomer, 'first-login.review.heading');
  await setAnswers(visitor, 'slow');
  await pressOn(visitor, 'first-login.review.main');
  await expect.poll(() => watch.writes().includes('registration.begin')).toBe(true);
  await isCutOff(newcomer);
  await setAnswers(visitor, 'at-once');
  await comesBack(newcomer);
  await walksUntil(newcomer, mail);
  expect(watch.writes().filter((call) => call === 'registration.begin')).toHaveLength(1);
});

test('cut off after the mail was confirmed, MFA is what is left', async ({ visitor }) => {
  const newcomer = await arrives(visitor, situation);
  await walksUntil(newcomer, mail);
  await isCutOff(newcomer);
  await confirms(newcomer);
  // The sign-in takes the new password some minutes later; until then the old one counts.
  await comesBack(newcomer);
  await sees(visitor, 'first-login.registered.heading');
  await pressOn(visitor, 'first-login.registered.main');
  await sees(visitor, 'set-up-mfa.app.heading');
});
