import type { Accounts, PersonKind, TestPerson } from './accounts.ts';
import { codeAt } from './codes.ts';
import type { Portal } from './portal.ts';
import { breachOf } from './heard.ts';
import { NotMade } from './verdicts.ts';
import { doneOf } from './portal.ts';

/** A test person during the run: passwords change under way. */
export interface Actor extends Omit<TestPerson, 'password'> {
  readonly kind: PersonKind | 'spare';
  /** What the portal holds now: for proof and for a change. */
  password: string;
  /** What the sign-in took last: it takes a new password some minutes later. */
  signsInWith: string;
  /** What it has to be at the end of the run. */
  readonly wanted: string;
  /** Whether the present password stays: the portal did not take the old one back. */
  stays?: boolean;
  /** The last moment whose code was used, in steps of 30 seconds. */
  lastStep: number;
}

export interface People {
  /** The person of this kind; NotMade where the accounts file has none. */
  readonly get: (kind: PersonKind) => Actor;
  readonly all: () => readonly Actor[];
  /** A sign-in as far as the password goes; what more is asked is left open. */
  readonly begin: (person: Actor) => Promise<Begun>;
  /** A session that lacks no step, with fresh proof. */
  readonly signIn: (person: Actor) => Promise<string>;
  /** Ends every session that was begun here. */
  readonly signOutAll: () => Promise<void>;
  /** Remembers a session begun elsewhere, so that it is ended too. */
  readonly began: (token: string) => void;
}

export function createPeople(accounts: Accounts, portal: Portal): People {
  const actors = new Map<PersonKind, Actor>();
  const { spares, ...named } = accounts.people;
  // The keys of the schema are the kinds; Object.entries forgets that.
  for (const [kind, person] of Object.entries(named) as [PersonKind, TestPerson][]) {
    actors.set(kind, actorOf(person, kind));
  }
  const all = [...actors.values(), ...spares.map((person) => actorOf(person, 'spare'))];
  const tokens = new Set<string>();
  const began = (token: string) => void tokens.add(token);
  return {
    get(kind) {
      const found = actors.get(kind);
      if (!found) throw new NotMade(`the accounts file names no ${kind}`);
      return found;
    },
    all: () => all,
    began,
    begin: (person) => begin(portal, person, began),
    signIn: async (person) => complete(portal, person, await begin(portal, person, began)),
    async signOutAll() {
      for (const token of tokens) await portal.ask('signOut', { token });
      tokens.clear();
    },
  };
}

function actorOf(person: TestPerson, kind: Actor['kind']): Actor {
  const password = person.password ?? '';
  return { ...person, kind, password, signsInWith: password, wanted: password, lastStep: 0 };
}

type Begun = Awaited<ReturnType<typeof begin>>;

/** The sign-in alone: password, or the activation key of somebody new. */
async function begin(portal: Portal, person: Actor, began: (token: string) => void) {
  const { personalId, activationKey } = person;
  if (person.password === '' && activationKey !== undefined) {
    const session = await portal.accept('activate', { body: { personalId, activationKey } });
    began(session.token);
    return session;
  }
  const ask = (password: string) => portal.ask('signIn', { body: { personalId, password } });
  let heard = await ask(person.signsInWith || person.password);
  if (heard.code === 'credentials-refused' && person.password !== person.signsInWith) {
    heard = await ask(person.password);
    if (heard.code === undefined) person.signsInWith = person.password;
  }
  if (heard.code === 'account-locked' || heard.code === 'off-campus-not-allowed') {
    throw new NotMade(`${person.kind} can’t sign in here: ${heard.code}`);
  }
  const session = doneOf('signIn', heard);
  began(session.token);
  return session;
}

/** Gives what the sign-in still asks for. */
async function complete(portal: Portal, person: Actor, { token, progress }: Begun) {
  let now = progress;
  if (now.state === 'code-needed') {
    if (!person.device) throw new NotMade(`a code is asked of ${person.kind}, who names no device`);
    const code = freshCode(portal, person, person.device.key);
    now = (await portal.accept('giveCode', { token, body: { code } })).progress;
  }
  if (now.state === 'role-needed') {
    const [first] = now.roles;
    const body = { roleId: first?.roleId ?? '' };
    now = (await portal.accept('chooseRole', { token, body })).progress;
  }
  if (now.state === 'signed-in') return token;
  throw breachOf(await portal.ask('session', { token }), 'a sign-in that comes to an end');
}

/** A code that was not used yet: of this step, or of the next, which the portal takes as well. */
export function freshCode(portal: Portal, person: Actor, key: string): string {
  const step = Math.max(Math.floor(portal.now() / 30_000), person.lastStep + 1);
  person.lastStep = step;
  return codeAt(key, step * 30_000);
}
