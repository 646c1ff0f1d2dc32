import { endpoints } from '#electron/portal/contract.ts';
import { breachOf } from '#build/conformance/heard.ts';
import { createTestKiosk, type TestKiosk } from '#build/conformance/kiosk.ts';
import { doneOf } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import { NotMade } from '#build/conformance/verdicts.ts';
import { randomUUID } from 'node:crypto';
import { expectReason } from './kiosk.ts';

const chapter = 'kiosk';

/** Registering, two kiosks, another key, and revoking. */
export const rotationChecks: readonly Check[] = [
  {
    id: 'kiosk-code-unknown',
    chapter,
    rule: 'A code that nobody has given out registers nothing: `kiosk-code-refused`.',
    async run({ portal, url }) {
      const kiosk = createTestKiosk({ url: () => url, now: portal.now });
      const body = { code: 'NO-CODE-OF-ANY-PORTAL' };
      await portal.refuse('registerKiosk', { kiosk, body }, 'kiosk-code-refused');
      await portal.refuse('kiosk', { kiosk }, 'kiosk-not-registered');
    },
  },
  {
    id: 'kiosk-code-once',
    chapter,
    rule: 'A code registers one kiosk; the second time it is `kiosk-code-used`.',
    async run({ portal, url, kioskCodes: [code = ''] }) {
      const kiosk = createTestKiosk({ url: () => url, now: portal.now });
      await portal.refuse('registerKiosk', { kiosk, body: { code } }, 'kiosk-code-used');
      await portal.refuse('kiosk', { kiosk }, 'kiosk-not-registered');
    },
  },
  {
    id: 'kiosk-key-once',
    chapter,
    rule: 'A key that is registered is not registered once more: `kiosk-key-known`.',
    async run({ portal }) {
      const body = { code: 'NO-CODE-OF-ANY-PORTAL' };
      await portal.refuse('registerKiosk', { body }, 'kiosk-key-known', 'kiosk-code-refused');
    },
  },
  {
    id: 'session-bound',
    chapter,
    rule: 'A session’s token opens nothing with the proofs of another registered kiosk.',
    async run({ portal, people, otherKiosk }) {
      const kiosk = await otherKiosk();
      await portal.accept('status', { kiosk });
      const token = await people.signIn(people.get('student'));
      expectReason(await portal.ask('session', { token, kiosk }), ['bound']);
      await portal.accept('session', { token });
    },
  },
  {
    id: 'operation-own',
    chapter,
    rule: 'What became of a write is told to the kiosk that sent it, and to no other.',
    async run({ portal, people, otherKiosk }) {
      const kiosk = await otherKiosk();
      const person = people.get('student');
      const token = await people.signIn(person);
      const key = randomUUID();
      await portal.accept('prove', { token, body: { password: person.password }, key });
      const heard = await portal.ask('operation', { parameter: key, kiosk });
      if (doneOf('operation', heard).state === 'completed') {
        throw breachOf(heard, 'nothing of another kiosk’s write');
      }
    },
  },
  {
    id: 'kiosk-key-change',
    chapter,
    rule:
      'Another key takes two proofs, of which the old key’s names the new one. Then both count for a ' +
      'while, and a session that began with the old key goes on with it.',
    run: changesKey,
  },
  {
    id: 'kiosk-sessions-ended',
    chapter,
    rule:
      'A kiosk ends its own sessions without their tokens: those that began as long ago as it says, ' +
      'and none of another kiosk.',
    run: endsSessions,
  },
  {
    id: 'kiosk-revoked',
    chapter,
    rule:
      'Whatever a revoked kiosk sends is `kiosk-revoked`, with a session or without; taken back, it ' +
      'works as before.',
    run: revokes,
  },
];

/** Sends the new key's proof in the body, and names that key in the header's proof or not. */
function askForKey(
  { portal }: Tools,
  { old: kiosk, next }: { readonly old: TestKiosk; readonly next: TestKiosk },
  named = next.jkt,
) {
  const { verb, path } = endpoints.rotateKioskKey;
  const body = { proof: next.prove({ verb, path }) };
  return portal.ask('rotateKioskKey', { kiosk, body, changed: { claims: { new_jkt: named } } });
}

async function changesKey(tools: Tools): Promise<void> {
  const { portal, people, otherKiosk, url } = tools;
  const old = await otherKiosk();
  const next = createTestKiosk({ url: () => url, now: portal.now });
  const { personalId, signsInWith: password } = people.get('student');
  const body = { personalId, password };
  const { token } = await portal.accept('signIn', { body, kiosk: old });
  expectReason(await askForKey(tools, { old, next }, 'A'.repeat(43)), ['bound']);
  await portal.refuse('kiosk', { kiosk: next }, 'kiosk-not-registered');
  const { jkt } = doneOf('rotateKioskKey', await askForKey(tools, { old, next }));
  const heard = await portal.ask('kiosk', { kiosk: next });
  if (jkt !== next.jkt || doneOf('kiosk', heard).jkt !== jkt) throw breachOf(heard, 'the new key');
  expectReason(await portal.ask('session', { token, kiosk: next }), ['bound']);
  await portal.accept('session', { token, kiosk: old });
  await portal.accept('signOut', { token, kiosk: old });
}

async function endsSessions({ portal, people, otherKiosk }: Tools): Promise<void> {
  const kiosk = await otherKiosk();
  const { personalId, signsInWith: password } = people.get('student');
  const body = { personalId, password };
  const { token: ours } = await portal.accept('signIn', { body });
  const { token: theirs } = await portal.accept('signIn', { body, kiosk });
  await portal.accept('endKioskSessions', { kiosk, body: { begunSecondsAgo: 3_600 } });
  await portal.accept('session', { token: theirs, kiosk });
  const heard = await portal.ask('endKioskSessions', { kiosk, body: { begunSecondsAgo: 0 } });
  if (doneOf('endKioskSessions', heard).ended < 1) throw breachOf(heard, 'an ended session');
  await portal.refuse('session', { token: theirs, kiosk }, 'session-required');
  await portal.accept('session', { token: ours });
  await portal.accept('signOut', { token: ours });
}

async function revokes({ portal, people, setRevoked }: Tools): Promise<void> {
  if (!setRevoked) throw new NotMade('this run can’t revoke a kiosk');
  const token = await people.signIn(people.get('student'));
  const { jkt } = portal.kiosk;
  await setRevoked(jkt, true);
  try {
    await portal.refuse('status', {}, 'kiosk-revoked');
    await portal.refuse('session', { token }, 'kiosk-revoked');
  } finally {
    await setRevoked(jkt, false);
  }
  await portal.accept('session', { token });
}
