import type { Accounts, PersonKind, TestPerson } from './accounts.ts';
import { codeAt } from './codes.ts';
import type { Portal } from './portal.ts';
import { breachOf, type Heard } from './heard.ts';
import { keptOf, type Kept } from './kept.ts';
import { messageOf, NotMade } from './verdicts.ts';
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
  /** A password on its way to the portal, or behind a mailed link: it may count already. */
  perhaps?: string | undefined;
  /** Whether nobody puts the old password back: the portal did not take it, or can’t. */
  stays?: boolean;
  /** Why the old password could not be put back so far; it is tried once more at the end. */
  failed?: string | undefined;
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
  /** Ends every session that was begun here; says whose could not be ended. */
  readonly signOutAll: () => Promise<void>;
  /** Remembers a session begun elsewhere, so that it is ended too. */
  readonly began: (token: string, person: Actor) => void;
  /** Notes a password before it is sent: until the reply is there, either may count. */
  readonly offers: (person: Actor, password: string) => void;
  /** Notes the password that the portal holds now. */
  readonly holds: (person: Actor, password: string) => void;
}

/** Who hears of what a run changes. */
export interface Notes {
  /** Says at the end of the report what this run could not put back. */
  readonly left: (sentence: string) => void;
  /** Keeps the passwords that are other than in the accounts file. */
  readonly keep?: ((kept: readonly Kept[]) => void) | undefined;
}

export function createPeople(accounts: Accounts, portal: Portal, notes: Notes): People {
  const { spares, ...named } = accounts.people;
  // The keys of the schema are the kinds; Object.entries forgets that.
  const entries = Object.entries(named) as [PersonKind, TestPerson][];
  const actors = new Map(entries.map(([kind, person]) => [kind, actorOf(person, kind)]));
  const all = [...actors.values(), ...spares.map((person) => actorOf(person, 'spare'))];
  const sessions = createSessions(portal, notes);
  const note = (person: Actor, now: Partial<Actor>) => {
    Object.assign(person, now);
    notes.keep?.(keptOf(all));
  };
  return {
    get(kind) {
      const found = actors.get(kind);
      if (!found) throw new NotMade(`the accounts file names no ${kind}`);
      return found;
    },
    all: () => all,
    ...sessions,
    begin: (person) => begin(portal, person, sessions.began),
    signIn: async (person) => complete(portal, person, await begin(portal, person, sessions.began)),
    offers: (person, perhaps) => note(person, { perhaps }),
    holds: (person, password) => note(person, { password, perhaps: undefined }),
  };
}

/** The sessions that this run began, until they are ended. */
function createSessions(portal: Portal, { left }: Notes): Pick<People, 'began' | 'signOutAll'> {
  const sessions = new Map<string, Actor>();
  const said = new Set<string>();
  return {
    began: (token, person) => void sessions.set(token, person),
    async signOutAll() {
      for (const [token, { personalId, kind }] of sessions) {
        const why = await whyNotEnded(portal, token);
        if (why === undefined) continue;
        const sentence = `A session of ${personalId} (${kind}) may still be open: ${why}.`;
        if (!said.has(sentence)) left(sentence);
        said.add(sentence);
      }
      sessions.clear();
    },
  };
}

async function whyNotEnded(portal: Portal, token: string): Promise<string | undefined> {
  try {
    const { reply, code } = await portal.ask('signOut', { token });
    // Without a session there is nothing to end: somebody else ended it before.
    const isEnded = reply.status < 300 || code === 'session-required';
    return isEnded ? undefined : `signing out was answered with ${code ?? reply.status}`;
  } catch (thrown) {
    if (thrown instanceof NotMade) throw thrown;
    return messageOf(thrown);
  }
}

function actorOf(person: TestPerson, kind: Actor['kind']): Actor {
  const password = person.password ?? '';
  return { ...person, kind, password, signsInWith: password, wanted: password, lastStep: 0 };
}

type Begun = Awaited<ReturnType<typeof begin>>;

/** The sign-in alone: password, or the activation key of somebody new. */
async function begin(portal: Portal, person: Actor, began: People['began']) {
  const { personalId, activationKey } = person;
  if (person.password === '' && activationKey !== undefined) {
    const session = await portal.accept('activate', { body: { personalId, activationKey } });
    began(session.token, person);
    return session;
  }
  const heard = await tryPasswords(portal, person);
  if (heard.code === 'account-locked' || heard.code === 'off-campus-not-allowed') {
    throw new NotMade(`${person.kind} can’t sign in here: ${heard.code}`);
  }
  const session = doneOf('signIn', heard);
  began(session.token, person);
  return session;
}

/** The last one that was taken, the one that the portal holds, and the one that it may hold. */
async function tryPasswords(portal: Portal, person: Actor): Promise<Heard> {
  const { personalId, signsInWith, password, perhaps } = person;
  const ask = (one: string) => portal.ask('signIn', { body: { personalId, password: one } });
  const [first = '', ...others] = new Set([signsInWith || password, password, perhaps ?? '']);
  let heard = await ask(first);
  for (const other of others.filter((one) => one !== '')) {
    if (heard.code !== 'credentials-refused') break;
    heard = await ask(other);
    if (heard.code === undefined) person.signsInWith = other;
  }
  return heard;
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
