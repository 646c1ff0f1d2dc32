import { expect } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { test } from '#tests/support/stories/door.ts';
import { confirms, walksUntil } from '#tests/support/stories/first-login.ts';
import { chooses, comes, leavesReceipt, signsIn } from '#tests/support/stories/teller.ts';
import { button, reads, sees } from '#tests/support/visitor.ts';

const situation = 'first-login-faculty';
const mail = 'first-login.mail.heading';

/** Quiet time on a page where the phone is in hand, and that of the question (experience.md 2.10). */
const quietSeconds = 180;
const questionSeconds = 30;

test('silence at the mail page ends the visit, and the registration goes on waiting', async ({
  visitor,
  watch,
}) => {
  const { clock } = visitor.page;
  await clock.install();
  await visitor.page.reload();
  const newcomer = { visitor, who: person(situation), met: [] };
  await comes(visitor, situation, 'first-login');
  await signsIn(visitor, newcomer.who);
  await walksUntil(newcomer, mail);
  const before = watch.writes();

  const stay = button(visitor, 'still-there.stay');
  await clock.runFor((quietSeconds - 20) * 1000);
  await expect(stay).toHaveCount(0);
  await clock.runFor(21_000);
  await expect(stay).toBeVisible();
  await clock.runFor((questionSeconds + 1) * 1000);
  await reads(visitor, 'goodbye.reason.idle');
  await leavesReceipt(visitor);
  // It went on looking, and sent nothing.
  expect(watch.calls.filter((call) => call === 'registration.mail').length).toBeGreaterThan(5);
  expect(watch.writes()).toEqual(before);

  await chooses(visitor, 'first-login');
  await signsIn(visitor, newcomer.who);
  await sees(visitor, mail);
  await confirms(newcomer);
  await walksUntil(newcomer, 'first-login.done.heading');
  expect(watch.writes().filter((call) => call === 'registration.begin')).toHaveLength(1);
});
