import type { PasswordPolicy } from '#shared/password-policy.ts';
import { goodPassword } from './passwords.ts';
import type { Heard } from './heard.ts';
import type { Actor } from './people.ts';
import { doneOf } from './portal.ts';
import type { Tools } from './tools.ts';
import { NotMade } from './verdicts.ts';

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
function isChangeable({ kind, wanted, password }: Actor): boolean {
  return !kind.startsWith('new') && password === wanted;
}

async function changerFor(tools: Tools, person: Actor): Promise<Changer> {
  const token = await tools.people.signIn(person);
  const policy = await policyFor(tools, token);
  const change = async (newPassword: string, more: object = {}) => {
    const current = policy.needsCurrent ? { currentPassword: person.password } : {};
    const body = { ...current, newPassword, endOtherSessions: false, ...more };
    const heard = await tools.portal.ask('changePassword', { token, body });
    if (heard.reply.status < 300) person.password = newPassword;
    return heard;
  };
  return { person, token, policy, change };
}

/** Changes the password to a good one; a Breach where that is refused. */
export async function changeWell({ change, policy }: Changer, more: object = {}): Promise<void> {
  doneOf('changePassword', await change(goodPassword(policy), more));
}

/** Gives everybody their own password again, as far as the portal's rules let that happen. */
export async function restorePasswords(tools: Tools): Promise<void> {
  for (const person of tools.people.all()) {
    if (person.password === person.wanted || person.stays) continue;
    const heard = await (await changerFor(tools, person)).change(person.wanted);
    if (person.password === person.wanted) continue;
    person.stays = true;
    const why = heard.code ?? `status ${heard.reply.status}`;
    tools.left(
      `${person.personalId} (${person.kind}) has the password ${person.password} now: ` +
        `the old one was not taken back (${why}).`,
    );
  }
}
