import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { breachOf } from '#build/conformance/heard.ts';
import { refusalOf } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';

const chapter = 'writes';

/** Idempotency-Keys, and what the portal says of a write afterwards. */
export const writeChecks: readonly Check[] = [
  {
    id: 'key-needed',
    chapter,
    rule: 'A write without an Idempotency-Key is refused with `request-malformed`.',
    async run({ portal }) {
      await portal.refuse('signIn', { body: nobody(), key: null }, 'request-malformed');
    },
  },
  {
    id: 'key-too-short',
    chapter,
    rule:
      'A key of fewer than 8 characters, or with others than letters, digits, `_` and `-`, is ' +
      'refused with `request-malformed`.',
    async run({ portal }) {
      await portal.refuse('signIn', { body: nobody(), key: 'short' }, 'request-malformed');
      await portal.refuse(
        'signIn',
        { body: nobody(), key: 'not/a key/of us' },
        'request-malformed',
      );
    },
  },
  {
    id: 'repeat-same-reply',
    chapter,
    rule:
      'The same request under the same key is done once: the repeat gets the reply of the ' +
      'first, word for word.',
    run: repeats,
  },
  {
    id: 'repeat-refusal',
    chapter,
    rule: 'A refusal is repeated alike under its key, and counts as one try.',
    async run({ portal }) {
      const given = { body: nobody(), key: randomUUID() };
      const first = await portal.ask('signIn', given);
      refusalOf(first, ['credentials-refused']);
      const again = await portal.ask('signIn', given);
      if (!isDeepStrictEqual(first.json, again.json)) {
        throw breachOf(again, 'the refusal of the first request once more');
      }
    },
  },
  {
    id: 'key-reused',
    chapter,
    rule: 'Another request under a used key is refused with `idempotency-key-reused`.',
    async run({ portal }) {
      const key = randomUUID();
      await portal.ask('signIn', { body: nobody(), key });
      await portal.refuse('signIn', { body: nobody(), key }, 'idempotency-key-reused');
    },
  },
  {
    id: 'key-of-another-session',
    chapter,
    rule:
      'A key that another session used gives its reply to nobody else: ' +
      '`idempotency-key-reused`.',
    async run({ portal, people }) {
      const person = people.get('student');
      const body = { password: person.password };
      const [one, other] = [await people.signIn(person), await people.signIn(person)];
      const key = randomUUID();
      await portal.accept('prove', { token: one, body, key });
      await portal.refuse('prove', { token: other, body, key }, 'idempotency-key-reused');
    },
  },
  {
    id: 'operation-completed',
    chapter,
    rule: 'What became of a finished write is told with its status and its reply.',
    run: looksUp,
  },
  {
    id: 'never-arrived',
    chapter,
    rule:
      '`never-arrived` is a promise: whatever comes later under that key is refused with ' +
      '`operation-withdrawn` and not done.',
    run: withdraws,
  },
];

function nobody() {
  return { personalId: 'nobody-of-this-name', password: randomUUID() };
}

async function repeats({ portal, people }: Tools): Promise<void> {
  const person = people.get('student');
  const { personalId, signsInWith: password } = person;
  const given = { body: { personalId, password }, key: randomUUID() };
  const first = await portal.accept('signIn', given);
  people.began(first.token, person);
  const heard = await portal.ask('signIn', given);
  if (isDeepStrictEqual(heard.json, first)) return;
  throw breachOf(heard, 'the reply of the first request, with the same session');
}

async function looksUp({ portal, people }: Tools): Promise<void> {
  const person = people.get('student');
  const token = await people.signIn(person);
  const key = randomUUID();
  const given = { token, body: { password: person.password }, key };
  const { reply } = await portal.ask('prove', given);
  const heard = await portal.ask('operation', { parameter: key });
  const found = await portal.accept('operation', { parameter: key });
  if (found.state !== 'completed' || found.status !== reply.status) {
    throw breachOf(heard, `completed, with the status ${reply.status}`);
  }
}

async function withdraws({ portal, people }: Tools): Promise<void> {
  const { personalId, signsInWith: password } = people.get('student');
  const key = randomUUID();
  const before = await portal.accept('operation', { parameter: key });
  const heard = await portal.ask('operation', { parameter: key });
  if (before.state !== 'never-arrived') throw breachOf(heard, 'never-arrived for an unknown key');
  await portal.refuse('signIn', { body: { personalId, password }, key }, 'operation-withdrawn');
  const after = await portal.accept('operation', { parameter: key });
  if (after.state === 'never-arrived') return;
  throw breachOf(await portal.ask('operation', { parameter: key }), 'never-arrived as before');
}
