import { expect, test } from 'vitest';
import { busyCounts, noCounts } from '#renderer/gallery/samples/staff.ts';
import { barsOf } from '#renderer/staff/board/bars.ts';

test('the step with most who got stuck is first, and what is not told is short', () => {
  const [sixDigits, signIn] = [
    { step: 'mfa.check', stuck: 11, finished: 48, cause: 'mfa-code-refused' },
    { step: 'account.signIn', stuck: 7, finished: 79, cause: 'sign-in-refused' },
  ];
  const password = {
    ...{ step: 'password.change', stuck: undefined, finished: 9 },
    cause: 'password-refused',
  };
  const registration = { step: 'registration.begin', stuck: 0, finished: 22, cause: undefined };
  expect(barsOf(busyCounts)).toEqual([
    { ...sixDigits, stuckShare: 13, finishedShare: 56 },
    { ...signIn, stuckShare: 8, finishedShare: 92 },
    { ...password, stuckShare: 5, finishedShare: 10 },
    { ...registration, stuckShare: 0, finishedShare: 26 },
  ]);
});

test('nobody came, so there is nothing to draw', () => {
  expect(barsOf(noCounts)).toEqual([]);
});
