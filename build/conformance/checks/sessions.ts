import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import { breachOf } from '#build/conformance/heard.ts';
import { doneOf, refusalOf } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import { NotMade } from '#build/conformance/verdicts.ts';

const chapter = 'sessions';

/** Signing in, what a session opens, and its end. */
export const sessionChecks: readonly Check[] = [
  {
    id: 'sign-in',
    chapter,
    rule:
      'A right ID and password begin a session that ends in the future and that `GET ' +
      '/v1/sessions/current` knows.',
    run: signsIn,
  },
  {
    id: 'session-token-fresh',
    chapter,
    rule:
      'Every sign-in begins a session of its own with a token that nobody can guess: 128 ' +
      'random bits or more.',
    async run({ portal, people }) {
      const person = people.get('student');
      const { personalId, signsInWith: password } = person;
      const tokens = new Set<string>();
      for (let count = 0; count < 3; count += 1) {
        const heard = await portal.ask('signIn', { body: { personalId, password } });
        const { token } = doneOf('signIn', heard);
        people.began(token, person);
        tokens.add(token);
        // 22 characters of base64url carry 132 bits.
        if (token.length < 22) throw breachOf(heard, 'a token of 22 characters or more');
        if (tokens.size !== count + 1) throw breachOf(heard, 'another token than before');
      }
    },
  },
  {
    id: 'wrong-password',
    chapter,
    rule:
      'A wrong password is refused with `credentials-refused`, and an ID that nobody has in ' +
      'the same words: a reply never tells whether an ID exists.',
    run: refusesAlike,
  },
  {
    id: 'password-as-typed',
    chapter,
    rule: 'The password is taken as it was typed: nothing is trimmed, folded or cut.',
    async run({ portal, people }) {
      const { personalId, signsInWith } = people.get('student');
      for (const password of [`${signsInWith} `, ` ${signsInWith}`, swapped(signsInWith)]) {
        const body = { personalId, password };
        await portal.refuse('signIn', { body }, 'credentials-refused');
      }
      // The count of wrong tries begins anew.
      await people.signIn(people.get('student'));
    },
  },
  {
    id: 'session-needed',
    chapter,
    rule:
      'Each call that needs a session is refused with `session-required` without one, and with ' +
      'one that nobody has.',
    run: needsSession,
  },
  {
    id: 'session-whole',
    chapter,
    rule:
      'While a sign-in lacks a step, each call that needs a whole session is refused with ' +
      '`session-incomplete`.',
    run: needsWholeSession,
  },
  {
    id: 'sign-out',
    chapter,
    rule:
      'After signing out the session opens nothing any more, and other sessions of the person ' +
      'live on.',
    async run({ portal, people }) {
      const person = people.get('student');
      const [one, other] = [await people.signIn(person), await people.signIn(person)];
      await portal.accept('signOut', { token: one });
      await portal.refuse('session', { token: one }, 'session-required');
      await portal.refuse('account', { token: one }, 'session-required');
      await portal.accept('session', { token: other });
    },
  },
  {
    id: 'account-initials',
    chapter,
    rule: 'The account tells initials, never the ID: it is read on a public screen.',
    async run({ portal, people }) {
      const person = people.get('student');
      const token = await people.signIn(person);
      const heard = await portal.ask('account', { token });
      const { initials } = await portal.accept('account', { token });
      if (initials.includes(person.personalId)) throw breachOf(heard, 'initials without the ID');
    },
  },
  {
    id: 'activation-wrong',
    chapter,
    rule:
      'Where people begin with an activation key, a wrong one is refused with ' +
      '`credentials-refused`, as a wrong password is.',
    async run({ portal, people }) {
      const { personalId, activationKey } = people.get('newFaculty');
      if (activationKey === undefined) throw new NotMade('newFaculty has no activation key');
      const body = { personalId, activationKey: [...activationKey].reverse().join('') };
      await portal.refuse('activate', { body }, 'credentials-refused');
    },
  },
  {
    id: 'role-choice',
    chapter,
    rule:
      'Who has several roles has to choose one: until then the account is closed with ' +
      '`session-incomplete`, and a role of somebody else is `role-unknown`.',
    run: choosesRole,
  },
];

async function signsIn({ portal, people }: Tools): Promise<void> {
  const person = people.get('student');
  const token = await people.signIn(person);
  const heard = await portal.ask('session', { token });
  const { expiresAt, progress } = await portal.accept('session', { token });
  if (progress.state !== 'signed-in') throw breachOf(heard, 'the state signed-in');
  if (Date.parse(expiresAt) <= portal.now()) throw breachOf(heard, 'an end in the future');
}

async function refusesAlike({ portal, people }: Tools): Promise<void> {
  const { personalId } = people.get('student');
  const password = randomUUID();
  const known = await portal.ask('signIn', { body: { personalId, password } });
  refusalOf(known, ['credentials-refused']);
  const body = { personalId: someoneElse(personalId), password };
  const unknown = await portal.ask('signIn', { body });
  const isAlike =
    known.reply.status === unknown.reply.status && isDeepStrictEqual(known.json, unknown.json);
  if (!isAlike) throw breachOf(unknown, 'the same refusal as for an ID that exists');
}

/** An ID of the same form, which the accounts file does not know: its digits are turned. */
function someoneElse(personalId: string): string {
  return personalId.replace(/\d/g, (digit) => String((Number(digit) + 5) % 10));
}

function swapped(text: string): string {
  return [...text]
    .map((letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    )
    .join('');
}

async function needsSession({ portal }: Tools): Promise<void> {
  // The keys of the table are the endpoints' names; Object.keys forgets that.
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    if (endpoints[name].session === 'none') continue;
    const body = bodies[name];
    const given = { parameter: 'none-of-this-name', ...(body && { body }) };
    await portal.refuse(name, given, 'session-required');
    await portal.refuse(name, { ...given, token: randomUUID() }, 'session-required');
  }
}

/** A body that fits each call which needs a session. */
const bodies: Readonly<Partial<Record<EndpointName, object>>> = {
  giveCode: { code: '000000' },
  giveReleaseCode: { releaseCode: '0000' },
  chooseRole: { roleId: 'none' },
  prove: { password: 'none' },
  changePassword: { newPassword: 'none', endOtherSessions: false },
  register: { newPassword: 'none' },
  changeEmail: { email: 'nobody@example.org' },
  changeExtension: { extension: '0000' },
  checkEnrolment: { code: '000000' },
  completeEnrolment: {},
  release: { releaseCode: '0000' },
};

async function needsWholeSession({ portal, people }: Tools): Promise<void> {
  const { token, progress } = await people.begin(people.get('severalRoles'));
  if (progress.state === 'signed-in') throw new NotMade('nothing is asked of severalRoles');
  // The keys of the table are the endpoints' names; Object.keys forgets that.
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    if (endpoints[name].session !== 'complete') continue;
    const body = bodies[name];
    const given = { token, parameter: 'none-of-this-name', ...(body && { body }) };
    await portal.refuse(name, given, 'session-incomplete');
  }
}

async function choosesRole({ portal, people }: Tools): Promise<void> {
  const { capabilities } = await portal.accept('status');
  if (!capabilities.roles) throw new NotMade('this portal has no roles (capabilities.roles)');
  const { token, progress } = await people.begin(people.get('severalRoles'));
  if (progress.state !== 'role-needed') {
    throw breachOf(await portal.ask('session', { token }), 'the state role-needed');
  }
  await portal.refuse('account', { token }, 'session-incomplete');
  const nobodys = { roleId: 'role-of-somebody-else' };
  await portal.refuse('chooseRole', { token, body: nobodys }, 'role-unknown');
  const body = { roleId: progress.roles.at(-1)?.roleId ?? '' };
  await portal.accept('chooseRole', { token, body });
  const { role } = await portal.accept('account', { token });
  if (role.roleId !== body.roleId) {
    throw breachOf(await portal.ask('account', { token }), 'the role that was chosen');
  }
}
