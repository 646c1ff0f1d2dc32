import { createHmac, randomUUID } from 'node:crypto';
import { breachOf } from '#build/conformance/heard.ts';
import { createTestKiosk, privateJwk, type Changed } from '#build/conformance/kiosk.ts';
import { doneOf, refusalOf, sentOf, type Given } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import type { ProofReason } from '#electron/portal/problem.ts';

const chapter = 'kiosk';

/** Proofs that do not hold, and what a session's token is worth without its key. */
export const kioskChecks: readonly Check[] = [
  {
    id: 'kiosk-known',
    chapter,
    rule: 'A registered kiosk is told the thumbprint of its key, and an end of it in the future.',
    async run({ portal }) {
      const heard = await portal.ask('kiosk');
      const { jkt, keyExpiresAt } = doneOf('kiosk', heard);
      if (jkt !== portal.kiosk.jkt) throw breachOf(heard, 'the thumbprint of this kiosk’s key');
      if (Date.parse(keyExpiresAt) <= portal.now()) throw breachOf(heard, 'an end in the future');
    },
  },
  {
    id: 'proof-needed',
    chapter,
    rule: 'A request without a proof is refused with `proof-refused`, whatever it asks.',
    async run({ portal }) {
      for (const name of ['status', 'operation', 'signIn', 'account', 'registerKiosk'] as const) {
        const { headers, ...sent } = sentOf(name, { body: bodyOf[name] });
        const without = { ...sent, headers: { ...headers, DPoP: '' } };
        expectReason(await portal.send(without, name), ['missing']);
      }
    },
  },
  {
    id: 'proof-form',
    chapter,
    rule:
      'A proof of another `typ`, with another `alg` than ES256 (`none`, HS256 and RS256 among them), ' +
      'with a private key in it, or with a signature that does not hold, is refused.',
    run: refusesForms,
  },
  {
    id: 'proof-other-request',
    chapter,
    rule: 'A proof for another verb or another address is refused.',
    async run(tools) {
      await refused(tools, { claims: { htm: 'POST' } }, 'method');
      for (const htu of ['https://portal.example.org/v1/status', 'no address', '']) {
        await refused(tools, { claims: { htu } }, 'url');
      }
    },
  },
  {
    id: 'proof-time',
    chapter,
    rule:
      'A proof counts 300 seconds before and after its `iat` by the portal’s clock; outside of that it ' +
      'is refused with `proof-clock`.',
    async run({ portal }) {
      await portal.accept('status');
      const at = (seconds: number): Given => ({
        changed: { claims: { iat: Math.floor(portal.now() / 1_000) + seconds } },
      });
      for (const seconds of [-240, 240]) await portal.accept('status', at(seconds));
      for (const seconds of [-360, 360]) {
        await portal.refuse('status', at(seconds), 'proof-clock');
      }
    },
  },
  {
    id: 'proof-once',
    chapter,
    rule: 'A proof counts once: the same `jti` is refused the second time.',
    async run({ portal }) {
      const changed = { claims: { jti: randomUUID() } };
      await portal.accept('status', { changed });
      expectReason(await portal.ask('status', { changed }), ['repeated']);
    },
  },
  {
    id: 'proof-hash',
    chapter,
    rule: 'Beside a session’s token a proof without its hash, or with another one, is refused.',
    async run({ portal, people }) {
      const token = await people.signIn(people.get('student'));
      for (const ath of [undefined, 'A'.repeat(43)]) {
        const changed = { claims: { ath } };
        expectReason(await portal.ask('session', { token, changed }), ['hash']);
      }
    },
  },
  {
    id: 'session-bearer',
    chapter,
    rule: 'A session’s token that comes as `Bearer` opens nothing.',
    async run({ portal, people }) {
      const token = await people.signIn(people.get('student'));
      const sent = sentOf('session', { token });
      const headers = { ...sent.headers, Authorization: `Bearer ${token}` };
      expectReason(await portal.send({ ...sent, headers }, 'session'), ['scheme']);
    },
  },
  {
    id: 'kiosk-not-known',
    chapter,
    rule: 'A key that was never registered is refused with `kiosk-not-registered`.',
    async run({ portal, url }) {
      const kiosk = createTestKiosk({ url: () => url, now: portal.now });
      await portal.refuse('status', { kiosk }, 'kiosk-not-registered');
      const body = { personalId: 'nobody-of-this-name', password: randomUUID() };
      await portal.refuse('signIn', { kiosk, body }, 'kiosk-not-registered');
    },
  },
];

const bodyOf = {
  status: {},
  operation: {},
  account: {},
  signIn: { personalId: 'nobody-of-this-name', password: 'none' },
  registerKiosk: { code: 'NO-CODE-OF-ANY-PORTAL' },
};

const flipped = (text: string) =>
  text.startsWith('A') ? `B${text.slice(1)}` : `A${text.slice(1)}`;

async function refusesForms(tools: Tools): Promise<void> {
  const signed = tools.portal.kiosk.prove({ verb: 'GET', path: '/' }).split('.').at(-1) ?? '';
  await refused(tools, { header: { typ: 'JWT' } }, 'typ');
  await refused(tools, { header: { alg: 'none' }, signature: () => '' }, 'alg', 'malformed');
  await refused(tools, { header: { alg: 'RS256' } }, 'alg');
  const mac = (input: string) => createHmac('sha256', 'key').update(input).digest('base64url');
  await refused(tools, { header: { alg: 'HS256' }, signature: mac }, 'alg');
  await refused(tools, { header: { jwk: privateJwk() } }, 'key');
  await refused(tools, { signature: () => flipped(signed) }, 'signature');
}

async function refused(
  { portal }: Tools,
  changed: Changed,
  ...reasons: readonly ProofReason[]
): Promise<void> {
  expectReason(await portal.ask('status', { changed }), reasons);
}

type Heard = Parameters<typeof refusalOf>[0];

/** The reason is told where the portal tells one; the code is what counts. */
export function expectReason(heard: Heard, reasons: readonly ProofReason[]): void {
  const { proof } = refusalOf(heard, ['proof-refused']);
  if (proof === undefined || reasons.includes(proof)) return;
  throw breachOf(heard, `the reason ${reasons.join(' or ')}`);
}
