import { randomInt } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Person } from '#electron/practice/people.ts';
import { codeNow, scan } from '#tests/support/phone.ts';
import { chooses, signsIn } from '#tests/support/stories/teller.ts';
import { pressOn, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';
import type { Canary } from './needles.ts';

/** What one visitor types and is shown, all of it written down. */
export interface Told {
  readonly canaries: Canary[];
  /** A new canary, unique for this visit. */
  readonly make: (what: string, text: string) => string;
}

function openTold(): Told {
  const canaries: Canary[] = [];
  return {
    canaries,
    make(what, text) {
      canaries.push({ what, text });
      return text;
    },
  };
}

/** Letters that no text of the page has in this order. */
export function letters(length: number): string {
  const all = 'bcdfghjkmnpqrstvwxz';
  return Array.from({ length }, () => all[randomInt(all.length)]).join('');
}

/** Kanji and kana of which some come apart in NFD. */
function japanese(): string {
  const kanji = '鑾鑿驫麤龘靐爨籲鸞灩';
  const kana = 'ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポ';
  const some = (of: string, length: number) =>
    Array.from({ length }, () => of[randomInt(of.length)]).join('');
  return some(kanji, 3) + some(kana, 4);
}

export function digits(length: number): string {
  return Array.from({ length }, (_, index) => randomInt(index === 0 ? 1 : 0, 10)).join('');
}

/** By every profile's policy: four classes, at most sixteen characters. */
function password(): string {
  return `Q7+${letters(9)}`;
}

type Walk = (visitor: Visitor, who: Person, told: Told) => Promise<void>;

/** One wizard to its second step at least, with a canary in every field on the way. */
export const walks: readonly { readonly name: string; readonly task: Task; readonly walk: Walk }[] =
  [
    { name: 'set up MFA', task: 'set-up-mfa', walk: setUpMfa },
    { name: 'change password', task: 'change-password', walk: changePassword },
    { name: 'first login', task: 'first-login', walk: firstLogin },
    { name: 'temporary release', task: 'overview', walk: release },
    { name: 'extension', task: 'overview', walk: extension },
  ];
type Task = Parameters<typeof chooses>[1];

/** Searches the help, signs in with a wrong word first, and walks. The visit is not over behind it. */
export async function visitOnce(
  visitor: Visitor,
  who: Person,
  { task, walk }: (typeof walks)[number],
): Promise<readonly Canary[]> {
  const told = openTold();
  await chooses(visitor, task);
  await search(visitor, told);
  await typeIn(visitor, 'personalId', told.make('ID, Japanese', japanese()));
  await typeIn(visitor, 'password', told.make('password, shown', password()));
  await showField(visitor, 'password');
  await signsIn(
    visitor,
    { ...who, personalId: told.make('ID, unknown', `u${digits(6)}${letters(1)}`) },
    told.make('password, wrong', password()),
  );
  await expect(visitor.page.locator('.notice--refusal h2')).toBeVisible();
  told.make('ID', who.personalId);
  told.make('password', who.password);
  await signsIn(visitor, who);
  await walk(visitor, who, told);
  return told.canaries;
}

async function search(visitor: Visitor, told: Told): Promise<void> {
  await pressOn(visitor, 'strip.help');
  const field = visitor.page.locator('input[name="helpSearch"]');
  await field.click();
  await visitor.page.keyboard.type(told.make('search', letters(10)));
  // By the page's keyboard: an act on the field itself would be logged with what is in it.
  await visitor.page.keyboard.press('Shift+Home');
  await visitor.page.keyboard.type(told.make('search, Japanese', japanese()));
  await pressOn(visitor, 'help.close');
}

/** The button beside a secret field, by its place: its words say whose it is. */
async function showField({ page }: Visitor, name: string): Promise<void> {
  await page.locator(`.box:has(input[name="${name}"]) button`).first().click();
}

async function setUpMfa(visitor: Visitor, _who: Person, told: Told): Promise<void> {
  await sees(visitor, 'set-up-mfa.app.heading');
  await pressOn(visitor, 'set-up-mfa.app.main');
  const entry = await scan(visitor);
  told.make('TOTP key', entry.key);
  await pressOn(visitor, 'set-up-mfa.scan.main');
  await sees(visitor, 'set-up-mfa.digits.heading');
  const code = codeNow(entry);
  // As an input method writes them: six digits in ASCII stand somewhere by chance.
  const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
  told.make('code, full width', wide);
  told.make('code in a request', `"code":"${wide}"`);
  await typeIn(visitor, 'code', wide);
  await sees(visitor, 'set-up-mfa.release.heading');
  const chosen = told.make('release code', digits(8));
  await typeIn(visitor, 'releaseCode', chosen);
  await showField(visitor, 'releaseCode');
  await typeIn(visitor, 'releaseCodeAgain', chosen);
}

async function changePassword(visitor: Visitor, _who: Person, told: Told): Promise<void> {
  const chosen = told.make('new password', password());
  await typeIn(visitor, 'newPassword', chosen);
  await showField(visitor, 'newPassword');
  await typeIn(visitor, 'newPassword', told.make('new password, typed while shown', password()));
  // As a hand does that means to look at it or to type it anew.
  await visitor.page.locator('input[name="newPassword"]').dblclick();
  await visitor.page.keyboard.press('Shift+Home');
  await typeIn(visitor, 'newPasswordAgain', chosen);
}

async function firstLogin(visitor: Visitor, _who: Person, told: Told): Promise<void> {
  await sees(visitor, 'first-login.address-ready.heading');
  await pressOn(visitor, 'first-login.address-ready.main');
  await sees(visitor, 'first-login.password.heading');
  const chosen = told.make('new password', password());
  await typeIn(visitor, 'newPassword', chosen);
  await typeIn(visitor, 'newPasswordAgain', chosen);
  await pressOn(visitor, 'first-login.password.main');
  await sees(visitor, 'first-login.email.heading');
  const own = `${letters(8)}@${letters(6)}.example`;
  await typeIn(visitor, 'email', told.make('address', own));
  await pressOn(visitor, 'first-login.email.main');
}

async function release(visitor: Visitor, _who: Person, told: Told): Promise<void> {
  await pressOn(visitor, 'overview.do.temporary-release');
  await typeIn(visitor, 'releaseCode', told.make('release code', digits(8)));
  await showField(visitor, 'releaseCode');
  await pressOn(visitor, 'temporary-release.code.main');
  await expect(visitor.page.locator('input[name="releaseCode"]')).toHaveValue('');
}

async function extension(visitor: Visitor, _who: Person, told: Told): Promise<void> {
  await pressOn(visitor, 'overview.do.my-extension');
  await typeIn(visitor, 'extension', told.make('extension', digits(8)));
  await pressOn(visitor, 'my-extension.number.main');
  await sees(visitor, 'my-extension.done.heading');
}
