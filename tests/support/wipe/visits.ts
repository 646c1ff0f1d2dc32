import type { Person } from '#electron/practice/people.ts';
import { codeNow, scan } from '#tests/support/phone.ts';
import { chooses, signsIn } from '#tests/support/stories/teller.ts';
import { pressOn, pressTile, reads, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';
import { digits, japanese, letters, openTold, password, type Told } from './canaries.ts';
import { seesAtLast } from './end-visit.ts';
import type { Canary } from './needles.ts';

type Task = Parameters<typeof chooses>[1];

export interface Kind {
  readonly name: string;
  /** Who signs in, and for what; left out: nobody does. */
  readonly by?: { readonly situation: Person['situation']; readonly task: Task };
  readonly walk: (visitor: Visitor, told: Told) => Promise<void>;
}

/**
 * Each wizard to its second step at least, with a canary in every field on the way, and the fields of
 * whoever never signs in. Where a visit ends, one in ASCII and one in Japanese stand in its fields.
 */
export const kinds: readonly Kind[] = [
  { name: 'set up MFA', by: { situation: 'new', task: 'set-up-mfa' }, walk: setUpMfa },
  {
    name: 'change password',
    by: { situation: 'long-key', task: 'change-password' },
    walk: changePassword,
  },
  {
    name: 'address, not sent',
    by: { situation: 'first-login-faculty', task: 'first-login' },
    walk: leaveAddress,
  },
  {
    name: 'first login',
    by: { situation: 'first-login-faculty', task: 'first-login' },
    walk: firstLogin,
  },
  {
    name: 'temporary release',
    by: { situation: 'registered', task: 'overview' },
    walk: release,
  },
  { name: 'extension', by: { situation: 'deadline-near', task: 'overview' }, walk: extension },
  { name: 'sign-in, not sent', walk: leaveSignIn },
  { name: 'sheet, printed', walk: printSheet },
];

/** Signs in, walks, and searches the help at last, which stays open. The visit is not over behind it. */
export async function visitOnce(
  visitor: Visitor,
  who: Person | undefined,
  { by, walk }: Kind,
): Promise<readonly Canary[]> {
  const told = openTold();
  await seesAtLast(visitor, 'welcome.heading');
  if (who && by) {
    await chooses(visitor, by.task);
    told.make('ID', who.personalId);
    told.make('password', who.password);
    await signsIn(visitor, who);
  }
  await walk(visitor, told);
  await search(visitor, told);
  return told.canaries;
}

/** By the page's keyboard: an act on a field that is filled would be logged with what is in it. */
async function search(visitor: Visitor, told: Told): Promise<void> {
  const { page } = visitor;
  await pressOn(visitor, 'strip.help');
  await page.locator('input[name="helpSearch"]').click();
  await page.keyboard.type(told.make('search', letters(10)));
  await page.keyboard.type(told.make('search, Japanese', japanese()));
  // As a hand does that means to type it anew.
  await page.keyboard.press('Shift+Home');
}

/** The button beside a secret field, by its place: its words say whose it is. */
async function showField({ page }: Visitor, name: string): Promise<void> {
  await page.locator(`.box:has(input[name="${name}"]) button`).first().click();
}

async function setUpMfa(visitor: Visitor, told: Told): Promise<void> {
  await seesAtLast(visitor, 'set-up-mfa.app.heading');
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
  await seesAtLast(visitor, 'set-up-mfa.release.heading');
  await typeIn(visitor, 'releaseCode', told.make('release code', digits(8)));
  await showField(visitor, 'releaseCode');
  await typeIn(visitor, 'releaseCodeAgain', told.make('release code, Japanese', japanese()));
}

async function changePassword(visitor: Visitor, told: Told): Promise<void> {
  await seesAtLast(visitor, 'change-password.password.heading');
  await typeIn(visitor, 'newPassword', told.make('new password', password()));
  await showField(visitor, 'newPassword');
  await visitor.page.locator('input[name="newPassword"]').dblclick();
  await visitor.page.keyboard.press('Shift+Home');
  await typeIn(visitor, 'newPasswordAgain', told.make('new password, Japanese', japanese()));
}

async function leaveAddress(visitor: Visitor, told: Told): Promise<void> {
  await toAddress(visitor, told);
  const own = told.make('address', `${letters(8)}@${letters(6)}.example`);
  await typeIn(visitor, 'email', own + told.make('address, Japanese', japanese()));
  await pressOn(visitor, 'first-login.email.main');
}

async function firstLogin(visitor: Visitor, told: Told): Promise<void> {
  await toAddress(visitor, told);
  const own = `${letters(8)}@${letters(6)}.example`;
  await typeIn(visitor, 'email', told.make('address, sent', own));
  await pressOn(visitor, 'first-login.email.main');
}

async function toAddress(visitor: Visitor, told: Told): Promise<void> {
  await seesAtLast(visitor, 'first-login.address-ready.heading');
  await pressOn(visitor, 'first-login.address-ready.main');
  await sees(visitor, 'first-login.password.heading');
  const chosen = told.make('new password', password());
  await typeIn(visitor, 'newPassword', chosen);
  await typeIn(visitor, 'newPasswordAgain', chosen);
  await pressOn(visitor, 'first-login.password.main');
  await seesAtLast(visitor, 'first-login.email.heading');
}

async function release(visitor: Visitor, told: Told): Promise<void> {
  await pressOn(visitor, 'overview.do.temporary-release');
  await typeIn(visitor, 'releaseCode', told.make('release code, sent', digits(8)));
  await showField(visitor, 'releaseCode');
  await pressOn(visitor, 'temporary-release.code.main');
  // Asked in the page: an answer with the code in it would go through Chromium's main process.
  await visitor.page.waitForFunction(isEmpty, 'releaseCode');
  const code = told.make('release code', digits(8));
  await typeIn(visitor, 'releaseCode', code + told.make('release code, Japanese', japanese()));
}

function isEmpty(name: string): boolean {
  return document.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value === '';
}

/** Refused by the page itself, which offers it to be typed anew. */
async function extension(visitor: Visitor, told: Told): Promise<void> {
  await pressOn(visitor, 'overview.do.my-extension');
  const number = told.make('extension', digits(8));
  await typeIn(visitor, 'extension', number + told.make('extension, Japanese', japanese()));
  await pressOn(visitor, 'my-extension.number.main');
}

async function leaveSignIn(visitor: Visitor, told: Told): Promise<void> {
  await chooses(visitor, 'set-up-mfa');
  const id = told.make('ID, unknown', `u${digits(6)}${letters(1)}`);
  await typeIn(visitor, 'personalId', id + told.make('ID, Japanese', japanese()));
  const word = told.make('password, shown', password());
  await typeIn(visitor, 'password', word + told.make('password, Japanese', japanese()));
  await showField(visitor, 'password');
}

/** What was printed is on the paper alone; then somebody types it once more. */
async function printSheet(visitor: Visitor, told: Told): Promise<void> {
  await pressTile(visitor, 'welcome.trouble.name');
  await pressOn(visitor, 'trouble.topic.mfa-reset');
  await pressOn(visitor, 'paper.take');
  const id = told.pass('ID on paper', `u${digits(6)}${letters(1)}`);
  await typeSheet(visitor, told.pass('name on paper', japanese()), id);
  await pressOn(visitor, 'paper.sheet.print');
  await reads(visitor, 'paper.printed.title');
  await pressOn(visitor, 'paper.again');
  const again = told.make('ID for paper', `u${digits(6)}${letters(1)}`);
  await typeSheet(visitor, told.make('name for paper', japanese()), again);
}

async function typeSheet(visitor: Visitor, name: string, id: string): Promise<void> {
  await typeIn(visitor, 'paper-name', name);
  await typeIn(visitor, 'paper-id', id);
}
