import { expect } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { setNetwork, setServices } from '#tests/support/dock.ts';
import { chooses, signsIn } from '#tests/support/stories/teller.ts';
import { pressOn, reads, sees, typeIn } from '#tests/support/visitor.ts';
import { atDock, enterAs, isRefused, type Scenes } from './scene.ts';

const wrong = 'Renshuu-00-no';

/** Welcome, and what may stand on the way to an account. */
export const signingIn: Scenes = {
  welcome: async (visitor, shoot) => {
    await sees(visitor, 'welcome.heading');
    await shoot();
  },
  'welcome-partly': async (visitor, shoot) => {
    await atDock(visitor, () => setServices(visitor, 'login-only'));
    await reads(visitor, 'welcome.service.partly');
    await shoot();
  },
  'sign-in': async (visitor, shoot) => {
    await chooses(visitor, 'change-password');
    await shoot();
    await typeIn(visitor, 'personalId', person('new').personalId.toUpperCase());
    await typeIn(visitor, 'password', person('new').password);
    await shoot('-capitals');
  },
  'sign-in-notices': async (visitor, shoot) => {
    await chooses(visitor, 'change-password');
    await typeIn(visitor, 'personalId', 'ｕ１２３');
    await typeIn(visitor, 'password', 'ＡＢＣ');
    await shoot('-full-width');
    await typeIn(visitor, 'password', 'Abc\\1');
    await shoot('-backslash');
  },
  'sign-in-off': async (visitor, shoot) => {
    await atDock(visitor, () => setNetwork(visitor, 'off'));
    await chooses(visitor, 'change-password');
    await shoot();
  },
  'sign-in-refused': async (visitor, shoot) => {
    await chooses(visitor, 'change-password');
    await signsIn(visitor, person('new'), wrong);
    await isRefused(visitor);
    await shoot('-once');
    await typeIn(visitor, 'password', wrong);
    await pressOn(visitor, 'sign-in.main');
    await reads(visitor, 'sign-in.refused.lock');
    await shoot('-twice');
  },
  'sign-in-short': async (visitor, shoot) => {
    await enterAs(visitor, 'long-password', 'change-password');
    await isRefused(visitor);
    await shoot();
  },
  'sign-in-locked': async (visitor, shoot) => {
    await enterAs(visitor, 'locked', 'change-password');
    await isRefused(visitor);
    await shoot();
  },
  roles: async (visitor, shoot) => {
    await enterAs(visitor, 'several-roles', 'set-up-mfa');
    await sees(visitor, 'sign-in.role.heading');
    await shoot();
  },
  'off-campus': async (visitor, shoot) => {
    await atDock(visitor, () => setNetwork(visitor, 'off'));
    await enterAs(visitor, 'registered', 'set-up-mfa');
    await sees(visitor, 'sign-in.code.heading');
    await shoot('-code');
    await pressOn(visitor, 'sign-in.code.to-release');
    await sees(visitor, 'sign-in.release.heading');
    await shoot('-release');
  },
  'off-campus-late': async (visitor, shoot) => {
    await atDock(visitor, () => setNetwork(visitor, 'off'));
    await enterAs(visitor, 'deadline-over', 'set-up-mfa');
    await expect(visitor.page.getByRole('alert').first()).toBeVisible();
    await shoot();
  },
  'overview-open': async (visitor, shoot) => {
    await enterAs(visitor, 'new', 'overview');
    await sees(visitor, 'overview.heading-open');
    await shoot();
  },
  'overview-near': async (visitor, shoot) => {
    await enterAs(visitor, 'deadline-near', 'overview');
    await sees(visitor, 'overview.heading-open');
    await shoot();
  },
  'overview-registration': async (visitor, shoot) => {
    await enterAs(visitor, 'first-login-staff', 'overview');
    await sees(visitor, 'overview.heading-open');
    await shoot();
  },
  'overview-mail': async (visitor, shoot) => {
    await enterAs(visitor, 'mail-pending', 'overview');
    await sees(visitor, 'overview.heading-open');
    await shoot();
  },
  'overview-postponed': async (visitor, shoot) => {
    await enterAs(visitor, 'first-login-student', 'change-password');
    await sees(visitor, 'overview.heading-open');
    await shoot();
  },
  'overview-closed': async (visitor, shoot) => {
    await atDock(visitor, () => setServices(visitor, 'login-only'));
    await reads(visitor, 'welcome.service.partly');
    await enterAs(visitor, 'new', 'overview');
    await sees(visitor, 'overview.heading-open');
    await shoot();
  },
  'overview-done': async (visitor, shoot) => {
    await enterAs(visitor, 'registered', 'overview');
    await sees(visitor, 'overview.heading-done');
    await shoot();
  },
};
