import type { CastMember } from '#shared/contract/practice.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { choosePerson } from '#tests/support/dock.ts';
import { codeNow, scan } from '#tests/support/phone.ts';
import { releaseCode } from '#tests/support/visit.ts';
import {
  button,
  pressOn,
  sees,
  tile,
  typeIn,
  typeInto,
  type Visitor,
} from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

/** A password that every shipped policy takes. */
export const newPassword = 'Ishibashi+2026';
/** The shortest that each of them takes, for whoever types it by four keys. */
const shortPassword = 'Ishibashi+26';
/** And one more. */
export const otherPassword = 'Toyonaka-2027!';

type Tile = 'first-login' | 'set-up-mfa' | 'change-password';

/** The person practises: the dock's phone and mailbox are theirs. Then somebody chooses a task. */
export async function comes(
  visitor: Visitor,
  situation: CastMember['situation'],
  task: Tile | 'overview',
): Promise<void> {
  await sees(visitor, 'welcome.heading');
  await choosePerson(visitor, situation);
  await chooses(visitor, task);
}

/** From Welcome to the sign-in. */
export async function chooses(visitor: Visitor, task: Tile | 'overview'): Promise<void> {
  await sees(visitor, 'welcome.heading');
  const way = task === 'overview' ? button : tile;
  await press(visitor.way, way(visitor, `welcome.${task}.name`));
  await sees(visitor, 'sign-in.heading');
}

/** ID and password, sent. */
export async function signsIn(visitor: Visitor, who: CastMember, password = who.password) {
  await typeIn(visitor, 'personalId', who.personalId);
  await typeIn(visitor, 'password', password);
  await pressOn(visitor, 'sign-in.main');
}

/** ID and the key from the slip, sent. */
export async function signsInWithKey(visitor: Visitor, who: CastMember): Promise<void> {
  if (!who.activationKey) throw new Error(`${who.personalId} has no key`);
  await typeIn(visitor, 'personalId', who.personalId);
  await typeIn(visitor, 'activationKey', who.activationKey);
  await pressOn(visitor, 'sign-in.main');
}

/** The new password twice, and on; `main` is the key of the wizard's main button. */
export async function choosesPassword(
  visitor: Visitor,
  main: 'first-login.password.main' | 'change-password.password.main',
  chosen = passwordOf(visitor),
): Promise<void> {
  await typeIn(visitor, 'newPassword', chosen);
  await typeIn(visitor, 'newPasswordAgain', chosen);
  await pressOn(visitor, main);
}

/** The password that a visitor chooses where the story names none. */
function passwordOf({ way }: Visitor): string {
  return way === 'four-keys' ? shortPassword : newPassword;
}

/** From the first screen of the wizard to its done page; a key may need the password before. */
export async function setsUpMfa(visitor: Visitor, proof?: string): Promise<void> {
  await sees(visitor, 'set-up-mfa.app.heading');
  await registersApp(visitor, proof);
}

/** The same for somebody whose app is registered already. */
export async function setsUpMfaAgain(visitor: Visitor): Promise<void> {
  await sees(visitor, 'set-up-mfa.app.heading-again');
  await registersApp(visitor);
}

async function registersApp(visitor: Visitor, proof?: string): Promise<void> {
  await pressOn(visitor, 'set-up-mfa.app.main');
  if (proof !== undefined) await proves(visitor, 'set-up-mfa.proof.heading', proof);
  const entry = await scan(visitor);
  await pressOn(visitor, 'set-up-mfa.scan.main');
  await sees(visitor, 'set-up-mfa.digits.heading');
  await typeIn(visitor, 'code', codeNow(entry));
  if (visitor.institution?.mfa.release) {
    await sees(visitor, 'set-up-mfa.release.heading');
    await typeInto(visitor, 'set-up-mfa.release.label', releaseCode);
    await typeInto(visitor, 'set-up-mfa.release.again', releaseCode);
    await pressOn(visitor, 'set-up-mfa.release.main');
  }
  await sees(visitor, 'set-up-mfa.done.heading');
}

/** The password, or the key, once more, where the sign-in no longer counts. */
export async function proves(visitor: Visitor, heading: string, password: string): Promise<void> {
  await sees(visitor, heading);
  await typeIn(visitor, 'password', password);
  await pressOn(visitor, 'steps.proof.main');
}

/** Ends from a screen's own End and leaves the receipt behind. */
export async function ends(visitor: Visitor, end: string): Promise<void> {
  await pressOn(visitor, end);
  await leavesReceipt(visitor);
}

/** The receipt stands and is put away; Welcome follows, in the language of the settings. */
export async function leavesReceipt(visitor: Visitor): Promise<void> {
  await sees(visitor, 'goodbye.heading');
  await pressOn(visitor, 'goodbye.main');
  if (visitor.texts.language !== 'ja') await chooseLanguage(visitor);
  await sees(visitor, 'welcome.heading');
}
