import { expect } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { nextPage } from '#tests/support/electron/next-page.ts';
import { codeNow, scan } from '#tests/support/phone.ts';
import { chooses, signsIn } from '#tests/support/stories/teller.ts';
import { readTexts } from '#tests/support/texts.ts';
import { openSetUp, pressStripEnd, releaseCode } from '#tests/support/visit.ts';
import { pressOn, pressTile, sees, typeInto, type Visitor } from '#tests/support/visitor.ts';
import type { Stage } from './stage.ts';

/** A screen of the kiosk, and how somebody comes to it from the first one. */
export interface Screen {
  readonly name: string;
  readonly reach: (visitor: Visitor, stage: Stage) => Promise<void>;
  /** Where the focus rests when a chord is pressed; elsewhere it rests on the heading. */
  readonly home?: 'field';
}

const texts = readTexts('ja');

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
    name: 'portal away',
    reach: async (visitor, { ground }) => {
      ground.portal.control.setPortal({ services: 'open', answers: 'away' });
      await seesInTime(visitor, 'out-of-service.heading.portal-away');
    },
  },
];

async function toOverview(visitor: Visitor): Promise<void> {
  await chooses(visitor, 'overview');
  await signsIn(visitor, person('new'));
  await sees(visitor, 'overview.heading-open');
}

/** Ends whatever is on, and waits for the first screen of the next visit. */
export async function toWelcome(stage: Stage): Promise<Visitor> {
  stage.ground.portal.control.setPortal({ services: 'open', answers: 'at-once' });
  const { page: old } = await stage.shown();
  const request = { to: 'machine', method: 'machine.endVisit', input: { reason: 'end' } } as const;
  // The window is taken away by it, and its answer with it.
  await old.evaluate((sent) => window.kiosk?.request(sent), request).catch(() => undefined);
  const visitor = { page: await nextPage(stage.app, old), way: 'mouse', texts } as const;
  await sees(visitor, 'goodbye.heading');
  await pressOn(visitor, 'goodbye.main');
  // A portal that was away is not asked all the time.
  await seesInTime(visitor, 'welcome.heading');
  return visitor;
}

/** Waits for a screen that comes by itself. */
async function seesInTime({ page }: Visitor, key: string): Promise<void> {
  await expect(page.locator('h1').last()).toHaveText(texts.like(key), { timeout: 90_000 });
}
