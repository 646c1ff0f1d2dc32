import { expect } from '@playwright/test';
import type { CastMember } from '#shared/contract/practice.ts';
import { person } from '#tests/support/cast.ts';
import { nextPage } from '#tests/support/electron/next-page.ts';
import { codeNow, scan } from '#tests/support/phone.ts';
import { chooses, signsIn } from '#tests/support/stories/teller.ts';
import { openSetUp, pressStripEnd, releaseCode } from '#tests/support/visit.ts';
import { pressOn, pressTile, reads, sees, typeInto, type Visitor } from '#tests/support/visitor.ts';
import { seesInTime, texts } from './first-screen.ts';
import { withDeadPrinter } from './kiosk-kinds.ts';
import type { Screen } from './screen.ts';
import { shutScreens } from './shut-screens.ts';
import { staffScreens } from './staff-screens.ts';

/** From the first screen to the step that asks for six digits. */
async function toDigits(visitor: Visitor): Promise<string> {
  await openSetUp(visitor, person('new'));
  await pressOn(visitor, 'set-up-mfa.app.main');
  const entry = await scan(visitor);
  await pressOn(visitor, 'set-up-mfa.scan.main');
  await sees(visitor, 'set-up-mfa.digits.heading');
  return codeNow(entry);
}

async function toPassword(visitor: Visitor): Promise<void> {
  await chooses(visitor, 'change-password');
  await signsIn(visitor, person('registered'));
  await sees(visitor, 'change-password.password.heading');
}

/** From the guide for somebody without phone and code to the sheet for the desk. */
async function toPaper(visitor: Visitor): Promise<void> {
  await pressTile(visitor, 'welcome.trouble.name');
  await pressOn(visitor, 'trouble.topic.mfa-reset');
  await pressOn(visitor, 'paper.take');
  await visitor.page.locator('input[name="paper-name"]').waitFor();
}

/** Each with what is special about it: a field, a drawing, a question over it, no visit at all. */
export const screens: readonly Screen[] = [
  { name: 'welcome', reach: (visitor) => sees(visitor, 'welcome.heading') },
  {
    name: 'sign-in',
    home: 'field',
    reach: (visitor) => chooses(visitor, 'set-up-mfa'),
  },
  {
    name: 'first login',
    reach: async (visitor) => {
      await chooses(visitor, 'first-login');
      await signsIn(visitor, person('first-login-staff'));
      const heading = visitor.page.locator('h1').last();
      await expect(heading).not.toHaveText(texts.like('sign-in.heading'));
    },
  },
  { name: 'overview', reach: toOverview },
  { name: 'set up: app', reach: (visitor) => openSetUp(visitor, person('new')) },
  {
    name: 'set up: scan',
    reach: async (visitor) => {
      await openSetUp(visitor, person('new'));
      await pressOn(visitor, 'set-up-mfa.app.main');
      await sees(visitor, 'set-up-mfa.scan.heading');
    },
  },
  {
    name: 'set up: digits',
    home: 'field',
    reach: async (visitor) => {
      await toDigits(visitor);
    },
  },
  {
    name: 'set up: release code',
    home: 'field',
    reach: async (visitor) => {
      await typeInto(visitor, 'set-up-mfa.digits.label', await toDigits(visitor));
      await sees(visitor, 'set-up-mfa.release.heading');
      await typeInto(visitor, 'set-up-mfa.release.label', releaseCode);
    },
  },
  { name: 'change password', home: 'field', reach: toPassword },
  {
    name: 'e-mail address',
    home: 'field',
    reach: (visitor) => toSmallTask(visitor, 'student-turned-faculty', 'register-email.email'),
  },
  {
    name: 'extension',
    home: 'field',
    reach: (visitor) => toSmallTask(visitor, 'deadline-near', 'my-extension.number'),
  },
  {
    name: 'temporary release',
    home: 'field',
    reach: (visitor) => toSmallTask(visitor, 'registered', 'temporary-release.code'),
  },
  {
    name: 'help',
    home: 'field',
    reach: async (visitor) => {
      await sees(visitor, 'welcome.heading');
      await pressOn(visitor, 'strip.help');
      await visitor.page.locator('#help-heading').waitFor();
    },
  },
  {
    name: 'trouble',
    reach: async (visitor) => {
      await pressTile(visitor, 'welcome.trouble.name');
      await sees(visitor, 'trouble.heading');
    },
  },
  {
    name: 'guide',
    reach: async (visitor) => {
      await pressTile(visitor, 'welcome.trouble.name');
      await pressOn(visitor, 'trouble.topic.lost-phone');
      await sees(visitor, 'lost-phone.phone.heading');
    },
  },
  {
    name: 'leaving?',
    reach: async (visitor) => {
      await openSetUp(visitor, person('new'));
      await pressStripEnd(visitor);
      await sees(visitor, 'leaving.heading');
    },
  },
  {
    name: 'still there?',
    reach: async (visitor) => {
      // A step for which nobody has the phone in hand, and may be quiet for longer.
      await toPassword(visitor);
      // It comes after the quiet that the robot's settings name.
      await seesInTime(visitor, 'still-there.heading-idle');
    },
  },
  {
    name: 'goodbye',
    reach: async (visitor, stage) => {
      await chooses(visitor, 'overview');
      await signsIn(visitor, person('new'));
      await sees(visitor, 'overview.heading-open');
      await pressStripEnd(visitor).catch(() => undefined);
      const page = await nextPage(stage.app, visitor.page);
      await sees({ ...visitor, page }, 'goodbye.heading');
    },
  },
  {
    name: 'about',
    reach: async (visitor) => {
      await pressOn(visitor, 'welcome.about');
      await sees(visitor, 'about.heading');
    },
  },
  { name: 'paper', home: 'field', reach: toPaper },
  {
    name: 'paper: printed',
    reach: async (visitor) => {
      await toPaper(visitor);
      await pressOn(visitor, 'paper.sheet.print');
      await reads(visitor, 'paper.printed.title');
    },
  },
  ...staffScreens,
  ...shutScreens,
  {
    name: 'paper: dead printer',
    kiosk: withDeadPrinter,
    reach: async (visitor) => {
      await toPaper(visitor);
      await pressOn(visitor, 'paper.sheet.print');
      await reads(visitor, 'paper.sheet.instead');
    },
  },
];

/** By the account to the step of a task that has no stone on the first screen: `my-extension.number`. */
async function toSmallTask(
  visitor: Visitor,
  situation: CastMember['situation'],
  step: string,
): Promise<void> {
  await chooses(visitor, 'overview');
  await signsIn(visitor, person(situation));
  await pressOn(visitor, `overview.do.${step.split('.')[0] ?? ''}`);
  await sees(visitor, `${step}.heading`);
}

async function toOverview(visitor: Visitor): Promise<void> {
  await chooses(visitor, 'overview');
  await signsIn(visitor, person('new'));
  await sees(visitor, 'overview.heading-open');
}
