import { person } from '#tests/support/cast.ts';
import { choosePerson, travelTo } from '#tests/support/dock.ts';
import { previousSecret, walksUntil, type Newcomer } from '#tests/support/stories/first-login.ts';
import { mailedAddress, openSecondBrowser } from '#tests/support/stories/second-browser.ts';
import { newPassword } from '#tests/support/stories/teller.ts';
import { pressOn, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';
import { atDock, enterAs, isRefused, type Scenes } from './scene.ts';

type Situation = Parameters<typeof person>[0];

/** Somebody signed in for the first login, until one of its headings stands. */
export async function walkFirstLogin(
  visitor: Visitor,
  situation: Situation,
  heading: string,
): Promise<Newcomer> {
  const who = person(situation, visitor.institution);
  await atDock(visitor, () => choosePerson(visitor, situation));
  await enterAs(visitor, situation, 'first-login');
  const newcomer = { visitor, who, met: [] };
  await walksUntil(newcomer, `first-login.${heading}.heading`);
  return newcomer;
}

/** Opens the mail on a phone of their own and registers there. */
export async function confirm({ visitor, who }: Newcomer): Promise<void> {
  const phone = await openSecondBrowser(visitor);
  await atDock(visitor, async () => phone.open(await mailedAddress(visitor)));
  await phone.signIn(who.personalId, previousSecret(who));
  await phone.press();
  await phone.close();
}

/** The way from the slip to what the portal has confirmed. */
export const firstLogin: Scenes = {
  'first-login-address-ready': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-faculty', 'address-ready');
    await shoot();
    await pressOn(visitor, 'first-login.address-ready.no');
    await sees(visitor, 'first-login.no-address.heading');
    await shoot('-no');
  },
  'first-login-password': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-faculty', 'password');
    await shoot('-1-empty');
    await typeIn(visitor, 'newPassword', 'ishi9');
    await shoot('-2-half');
    await typeIn(visitor, 'newPassword', 'Ishibashi 2026');
    await shoot('-3-wrong');
    await typeIn(visitor, 'newPassword', newPassword);
    await typeIn(visitor, 'newPasswordAgain', newPassword);
    await shoot('-4-met');
  },
  'first-login-email': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-faculty', 'email');
    await shoot();
    await typeIn(visitor, 'email', 'renshu@osaka-u.ac.ip');
    await shoot('-look-alike');
    await typeIn(visitor, 'email', 'renshu');
    await pressOn(visitor, 'first-login.email.main');
    await isRefused(visitor);
    await shoot('-problem');
  },
  'first-login-extension': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-staff', 'extension');
    await shoot();
    await typeIn(visitor, 'extension', '1');
    await pressOn(visitor, 'first-login.extension.main');
    await shoot('-problem');
  },
  'first-login-review': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-faculty', 'review');
    await shoot();
  },
  'first-login-mail': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-faculty', 'mail');
    await shoot();
    await pressOn(visitor, 'steps.mail.help.open');
    await shoot('-help');
    await pressOn(visitor, 'steps.mail.help.correct');
    await sees(visitor, 'first-login.other-address.heading');
    await shoot('-other-address');
  },
  'first-login-expired': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-faculty', 'mail');
    await atDock(visitor, () => travelTo(visitor, 30));
    await sees(visitor, 'first-login.expired.heading');
    await shoot();
  },
  'first-login-done': async (visitor, shoot) => {
    const newcomer = await walkFirstLogin(visitor, 'first-login-faculty', 'mail');
    await confirm(newcomer);
    await sees(visitor, 'first-login.done.heading');
    await shoot();
    await pressOn(visitor, 'first-login.done.to-mfa');
    await sees(visitor, 'set-up-mfa.app.heading');
    await pressOn(visitor, 'set-up-mfa.app.main');
    await sees(visitor, 'set-up-mfa.proof.heading');
    await shoot('-proof');
  },
  'first-login-done-student': async (visitor, shoot) => {
    await walkFirstLogin(visitor, 'first-login-student', 'done');
    await shoot();
  },
  'first-login-registered': async (visitor, shoot) => {
    await enterAs(visitor, 'new', 'first-login');
    await sees(visitor, 'first-login.registered.heading');
    await shoot();
  },
};
