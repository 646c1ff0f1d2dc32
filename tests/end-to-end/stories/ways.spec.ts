import { expect } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { test } from '#tests/support/stories/door.ts';
import { walksUntil } from '#tests/support/stories/first-login.ts';
import {
  choosesPassword,
  comes,
  ends,
  newPassword,
  setsUpMfa,
  signsIn,
} from '#tests/support/stories/teller.ts';
import { pressOn, sees } from '#tests/support/visitor.ts';

// The mouse has its stories beside this file.
for (const way of ['keyboard', 'touch'] as const) {
  test.describe(`by ${way}`, () => {
    test.use({ way, hasTouch: way === 'touch' });

    test('a staff member’s first login, MFA included', async ({ visitor, watch }) => {
      const newcomer = { visitor, who: person('first-login-staff'), met: [] };
      await comes(visitor, 'first-login-staff', 'first-login');
      await signsIn(visitor, newcomer.who);
      await walksUntil(newcomer, 'first-login.done.heading');
      await pressOn(visitor, 'first-login.done.to-mfa');
      await setsUpMfa(visitor, newPassword);
      await ends(visitor, 'set-up-mfa.done.end');
      expect(watch.writes()).toEqual([
        ...['account.signIn', 'registration.begin'],
        // The sign-in has been used up by the registration: the password once more.
        ...['mfa.begin', 'account.prove', 'mfa.begin', 'mfa.check', 'mfa.complete'],
      ]);
    });

    test('a change of password', async ({ visitor, watch }) => {
      await comes(visitor, 'new', 'change-password');
      await signsIn(visitor, person('new'));
      await sees(visitor, 'change-password.password.heading');
      await choosesPassword(visitor, 'change-password.password.main');
      await sees(visitor, 'change-password.done.heading');
      await ends(visitor, 'change-password.done.end');
      expect(watch.writes()).toEqual(['account.signIn', 'password.change']);
    });
  });
}
