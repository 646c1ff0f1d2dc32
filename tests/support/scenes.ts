import { expect } from '@playwright/test';
import { person } from './cast.ts';
import { foldDock, setNetwork } from './dock.ts';
import { walkTo } from './path.ts';
import { openSetUp, pressStripEnd, setUpMfa, signIn } from './visit.ts';
import { button, pressOn, sees, tile, typeInto, type Visitor } from './visitor.ts';
import { press } from './way.ts';

/** Takes one picture of what stands now. */
export type Shoot = (suffix?: string) => Promise<void>;
export type Scene = (visitor: Visitor, shoot: Shoot) => Promise<void>;

/** Presses the language in the strip, unfolding it where the strip is narrow. */
export async function chooseLanguage({ page, texts }: Visitor): Promise<void> {
  const choice = page.locator(`footer [lang=${texts.language}]`);
  const unfold = page.locator('footer .lang1');
  await expect(choice.or(unfold).first()).toBeAttached();
  if (!(await choice.isVisible())) await unfold.click();
  await choice.click();
  await expect(page.locator('html')).toHaveAttribute('lang', texts.language);
}

async function openOverview(visitor: Visitor, situation: 'new' | 'registered'): Promise<void> {
  await press(visitor.way, button(visitor, 'welcome.overview.name'));
  await typeInto(visitor, 'sign-in.id', person(situation).personalId);
  await typeInto(visitor, 'sign-in.password', person(situation).password);
  await pressOn(visitor, 'sign-in.main');
}

const signingIn: Readonly<Record<string, Scene>> = {
  welcome: async (visitor, shoot) => {
    await sees(visitor, 'welcome.heading');
    await shoot();
  },
  help: async (visitor, shoot) => {
    await press(visitor.way, tile(visitor, 'welcome.trouble.name'));
    await shoot();
  },
  'sign-in': async (visitor, shoot) => {
    await walkTo(visitor, 'sign-in');
    await typeInto(visitor, 'sign-in.id', person('new').personalId.toUpperCase());
    await typeInto(visitor, 'sign-in.password', person('new').password);
    await shoot();
  },
  'sign-in-refused': async (visitor, shoot) => {
    await signIn(visitor, { ...person('new'), password: 'Renshuu-00-wrong-one' });
    await expect(visitor.page.getByRole('alert').first()).toBeVisible();
    await shoot();
  },
  'sign-in-locked': async (visitor, shoot) => {
    await signIn(visitor, person('locked'));
    await expect(visitor.page.getByRole('alert').first()).toBeVisible();
    await shoot();
  },
  roles: async (visitor, shoot) => {
    await signIn(visitor, person('several-roles'));
    await sees(visitor, 'sign-in.role.heading');
    await shoot();
  },
  'off-campus': async (visitor, shoot) => {
    await setNetwork(visitor, 'off');
    await foldDock(visitor);
    await signIn(visitor, person('registered'));
    await sees(visitor, 'sign-in.code.heading');
    await shoot('-code');
    await pressOn(visitor, 'sign-in.code.to-release');
    await sees(visitor, 'sign-in.release.heading');
    await shoot('-release');
  },
  overview: async (visitor, shoot) => {
    await openOverview(visitor, 'new');
    await sees(visitor, 'overview.heading-open');
    await shoot('-open');
  },
  'overview-done': async (visitor, shoot) => {
    await openOverview(visitor, 'registered');
    await sees(visitor, 'overview.heading-done');
    await shoot();
  },
};

const settingUp: Readonly<Record<string, Scene>> = {
  mfa: async (visitor, shoot) => {
    await openSetUp(visitor, person('new'));
    await shoot('-1-app');
    await pressOn(visitor, 'set-up-mfa.app.main');
    await sees(visitor, 'set-up-mfa.scan.heading');
    await shoot('-2-scan');
    await pressOn(visitor, 'set-up-mfa.scan.main');
    await sees(visitor, 'set-up-mfa.digits.heading');
    await shoot('-3-digits');
    await typeInto(visitor, 'set-up-mfa.digits.label', '000000');
    await expect(visitor.page.getByRole('alert').first()).toBeVisible();
    await shoot('-3-digits-refused');
  },
  'mfa-4': async (visitor, shoot) => {
    await walkTo(visitor, 'release');
    await typeInto(visitor, 'set-up-mfa.release.label', '604917');
    await typeInto(visitor, 'set-up-mfa.release.again', '6049');
    await shoot('-release');
    await pressStripEnd(visitor);
    await sees(visitor, 'leaving.heading');
    await shoot('-leaving');
  },
  'mfa-5-done': async (visitor, shoot) => {
    await openSetUp(visitor, person('new'));
    await setUpMfa(visitor);
    await shoot();
  },
  'mfa-again': async (visitor, shoot) => {
    await signIn(visitor, person('registered'));
    await sees(visitor, 'set-up-mfa.app.heading-again');
    await shoot();
  },
};

const ending: Readonly<Record<string, Scene>> = {
  'still-there': async (visitor, shoot) => {
    await visitor.page.clock.install();
    await visitor.page.reload();
    await chooseLanguage(visitor);
    await walkTo(visitor, 'app');
    await visitor.page.clock.runFor(181_000);
    await sees(visitor, 'still-there.heading-idle');
    await shoot();
  },
  goodbye: async (visitor, shoot) => {
    await walkTo(visitor, 'sign-in');
    await pressStripEnd(visitor);
    await expect(visitor.page.locator('h1')).toBeVisible();
    const japanese = visitor.page.locator('html[lang=ja] h1');
    await expect(japanese).toBeVisible();
    if (visitor.texts.language === 'en') await chooseLanguage(visitor);
    await sees(visitor, 'goodbye.heading');
    await shoot();
  },
  dock: async (visitor, shoot) => {
    await setNetwork(visitor, 'on');
    await shoot();
  },
};

/** Every screen, and how somebody comes to it. Each begins at Welcome in a new world. */
export const scenes: Readonly<Record<string, Scene>> = { ...signingIn, ...settingUp, ...ending };
