import { expect, test } from 'vitest';
import { busyCounts, noCounts } from '#renderer/gallery/samples/staff.ts';
import { barsOf } from '#renderer/staff/board/bars.ts';

test('the worst step is first, one in which nobody got stuck is none, and what is not told is short', () => {
  expect(barsOf(busyCounts)).toEqual([
    { step: 'mfa.check', stuck: 11, share: 100, cause: 'mfa-code-refused' },
    { step: 'account.signIn', stuck: 7, share: 64, cause: 'sign-in-refused' },
    { step: 'password.change', stuck: undefined, share: 36, cause: 'password-refused' },
  ]);
});

test('nobody came, so there is nothing to draw', () => {
  expect(barsOf(noCounts)).toEqual([]);
});
