import { person } from '#tests/support/cast.ts';
import { chooses, signsInWithKey } from '#tests/support/stories/teller.ts';
import { pressOn, sees, typeIn } from '#tests/support/visitor.ts';
import { confirm, walkFirstLogin } from './first-login.ts';
import { enterAs, isRefused, type Scenes } from './scene.ts';

/** What looks different where keys are handed out, MFA comes first and the address is private. */
export const otherUniversity: Scenes = {
  'hoshimi-welcome': async (visitor, shoot) => {
    await sees(visitor, 'welcome.heading');
    await shoot();
  },
  'hoshimi-key': async (visitor, shoot) => {
    await chooses(visitor, 'first-login');
    await shoot();
    const who = person('first-login-faculty', visitor.institution);
    await signsInWithKey(visitor, { ...who, activationKey: 'ABCD-EFGH-JKLM' });
    await isRefused(visitor);
    await shoot('-refused');
  },
  'hoshimi-key-expired': async (visitor, shoot) => {
    await enterAs(visitor, 'deadline-over', 'first-login');
    await isRefused(visitor);
    await shoot();
  },
  'hoshimi-mfa-first': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-student', 'mfa-first');
    await shoot();
    await pressOn(visitor, 'first-login.mfa-first.main');
    await sees(visitor, 'set-up-mfa.app.heading');
    await shoot('-app');
  },
  'hoshimi-overview': async (visitor, shoot) => {
    await enterAs(visitor, 'new', 'overview');
    await sees(visitor, 'overview.heading-open');
    await shoot();
  },
  'hoshimi-password': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-student', 'password');
    await shoot();
    await typeIn(visitor, 'newPassword', 'いしばし');
    await shoot('-wrong');
  },
  'hoshimi-mail': async (visitor, shoot) => {
    const newcomer = await walkFirstLogin(visitor, 'first-login-faculty', 'mail');
    await shoot();
    await pressOn(visitor, 'steps.mail.help.open');
    await shoot('-help');
    await confirm(newcomer);
    await sees(visitor, 'first-login.done.heading');
    await shoot('-done');
  },
  'hoshimi-proof': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-faculty', 'review');
    await pressOn(visitor, 'first-login.review.main');
    await sees(visitor, 'steps.proof.heading-key');
    await shoot();
  },
};
