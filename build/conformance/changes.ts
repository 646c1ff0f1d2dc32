import type { PasswordPolicy } from '#shared/password-policy.ts';
import { goodPassword } from './passwords.ts';
import type { Heard } from './heard.ts';
import type { Actor, People } from './people.ts';
import { doneOf } from './portal.ts';
import type { Tools } from './tools.ts';
import { messageOf, NotMade } from './verdicts.ts';

/** The policy that counts for a person: the portal's, or the profile's where it states none. */
export async function policyFor(
  { portal, profile }: Tools,
  token: string,
): Promise<PasswordPolicy> {
  const { password } = await portal.accept('account', { token });
  return password.policy ?? profile.password;
}

/** Somebody with a session and fresh proof, whose password may be changed once more. */
export interface Changer {
  readonly person: Actor;
  readonly token: string;
  readonly policy: PasswordPolicy;
  /** Sends a new password; what the portal then holds is remembered. */
  readonly change: (newPassword: string, more?: object) => Promise<Heard>;
}

/** Signs in the first person whose password this run has not used up. */
export async function changer(tools: Tools): Promise<Changer> {
  const person = tools.people.all().find(isChangeable);
  if (!person)
    throw new NotMade('nobody is left in the accounts file whose password may be changed');
  return changerFor(tools, person);
}

/** Whoever is registered; those who are needed at the end come last in the accounts' schema. */
function isChangeable({ kind, wanted, password, perhaps }: Actor): boolean {
  return !kind.startsWith('new') && password === wanted && perhaps === undefined;
}

async function changerFor(tools: Tools, person: Actor): Promise<Changer> {
  const token = await tools.people.signIn(person);
  const policy = await policyFor(tools, token);
  const change = async (newPassword: string, more: object = {}) => {
    const current = policy.needsCurrent ? { currentPassword: person.password } : {};
    const body = { ...current, newPassword, endOtherSessions: false, ...more };
    return sendPassword(tools.people, { person, newPassword }, () =>
      tools.portal.ask('changePassword', { token, body }),
    );
  };
  return { person, token, policy, change };
}

/** Changes the password to a good one; a Breach where that is refused. */
export async function changeWell({ change, policy }: Changer, more: object = {}): Promise<void> {
  doneOf('changePassword', await change(goodPassword(policy), more));
}

interface NewPassword {
  readonly person: Actor;
  readonly newPassword: string;
}

/** Sends a new password that counts at once, and remembers which one the portal then holds. */
export async function sendPassword(
  people: People,
  { person, newPassword }: NewPassword,
  ask: () => Promise<Heard>,
): Promise<Heard> {
  people.offers(person, newPassword);
  const heard = await ask();
  const { status } = heard.reply;
  // After a fault, or without a reply, either may count.
  if (status < 500) people.holds(person, status < 300 ? newPassword : person.password);
  return heard;
}

const isOther = ({ password, wanted, perhaps, stays = false }: Actor) =>
  !stays && (password !== wanted || perhaps !== undefined);

/**
 * Gives everybody their own password again, as far as the portal’s rules let that happen. Where it
 * fails for somebody it goes on with the next one, and restoreAtLast tries once more.
 */
export async function restorePasswords(tools: Tools): Promise<void> {
  const others = tools.people.all().filter(isOther);
  for (const person of others.filter(({ failed }) => failed === undefined)) {
    await restore(tools, person);
  }
}

/** At the end of a run: tries once more where it failed, and says who has another password now. */
export async function restoreAtLast(tools: Tools): Promise<void> {
  for (const person of tools.people.all().filter(isOther)) {
    await restore(tools, person);
    if (person.failed !== undefined) sayLeft(tools, person, person.failed);
  }
}

async function restore(tools: Tools, person: Actor): Promise<void> {
  try {
    person.failed = undefined;
    const { change, token } = await changerFor(tools, person);
    await settle(tools, person, token);
    if (person.password === person.wanted) return;
    const heard = await change(person.wanted);
    if (person.password === person.wanted) return;
    person.stays = true;
    sayLeft(tools, person, heard.code ?? `status ${heard.reply.status}`);
  } catch (thrown) {
    person.failed = messageOf(thrown);
  }
}

/** Finds out whether a password that got no reply counts now. */
async function settle({ portal, people }: Tools, person: Actor, token: string): Promise<void> {
  const { perhaps } = person;
  if (perhaps === undefined) return;
  const { reply } = await portal.ask('prove', { token, body: { password: perhaps } });
  if (reply.status < 500) people.holds(person, reply.status < 300 ? perhaps : person.password);
}

function sayLeft({ left }: Tools, { personalId, kind, perhaps }: Actor, why: string): void {
  const what = perhaps === undefined ? 'has another password now' : 'may have another password now';
  left(`${personalId} (${kind}) ${what}: the old one was not taken back (${why}).`);
}
