import { codeNow, scan, type Entry } from './phone.ts';
import { pressOn, reads, sees, tile, typeInto, type Visitor } from './visitor.ts';
import { press } from './way.ts';

interface Person {
  readonly personalId: string;
  readonly password: string;
}

/** The release code that visitors of these tests choose. */
export const releaseCode = '604917';

/** From Welcome to the password sent. */
export async function signIn(visitor: Visitor, { personalId, password }: Person): Promise<void> {
  await sees(visitor, 'welcome.heading');
  await press(visitor.way, tile(visitor, 'welcome.set-up-mfa.name'));
  await sees(visitor, 'sign-in.heading');
  await typeInto(visitor, 'sign-in.id', personalId);
  await typeInto(visitor, 'sign-in.password', password);
  await pressOn(visitor, 'sign-in.main');
}

/** From Welcome to the first step of the wizard. */
export async function openSetUp(visitor: Visitor, person: Person): Promise<void> {
  await signIn(visitor, person);
  await sees(visitor, 'set-up-mfa.app.heading');
}

/** From the wizard's first step to its done page; gives back what the phone has now. */
export async function setUpMfa(visitor: Visitor): Promise<Entry> {
  await pressOn(visitor, 'set-up-mfa.app.main');
  const entry = await scan(visitor);
  await pressOn(visitor, 'set-up-mfa.scan.main');
  await sees(visitor, 'set-up-mfa.digits.heading');
  await typeInto(visitor, 'set-up-mfa.digits.label', codeNow(entry));
  await sees(visitor, 'set-up-mfa.release.heading');
  await typeInto(visitor, 'set-up-mfa.release.label', releaseCode);
  await typeInto(visitor, 'set-up-mfa.release.again', releaseCode);
  await pressOn(visitor, 'set-up-mfa.release.main');
  await sees(visitor, 'set-up-mfa.done.heading');
  return entry;
}

/** From the done page back to Welcome. */
export async function endFromDone(visitor: Visitor): Promise<void> {
  await pressOn(visitor, 'set-up-mfa.done.end');
  await leaveReceipt(visitor);
}

/** By the strip's End in the middle of a wizard: it asks, and is told to go. */
export async function endInTheMiddle(visitor: Visitor): Promise<void> {
  await pressStripEnd(visitor);
  await sees(visitor, 'leaving.heading');
  await pressOn(visitor, 'leaving.go');
  await leaveReceipt(visitor);
}

/** By the strip's End where nothing has been begun. */
export async function endAtOnce(visitor: Visitor): Promise<void> {
  await pressStripEnd(visitor);
  await leaveReceipt(visitor);
}

/** The receipt says what was checked; one press leads to the first screen. */
export async function leaveReceipt(visitor: Visitor): Promise<void> {
  await sees(visitor, 'goodbye.heading');
  await reads(visitor, 'goodbye.memory.page-reloaded');
  await pressOn(visitor, 'goodbye.main');
  await sees(visitor, 'welcome.heading');
}

/** The End that is in the same place on every screen. */
export function pressStripEnd({ page, texts, way }: Visitor): Promise<void> {
  const strip = page.getByRole('contentinfo');
  return press(way, strip.getByRole('button', { name: texts.like('strip.end') }));
}
