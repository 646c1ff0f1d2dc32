import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { generateKeyPair, generateProof } from 'dpop';
import { createTestKiosk, privateJwk, proven, type Changed } from '#build/conformance/kiosk.ts';
import type { Sent } from '#build/conformance/wire.ts';
import { bareOf, type Bare, type ProofWorld } from './proof-world.ts';

/** One request with one proof, and what the portal has to say to it. */
export interface ProofCase {
  readonly name: string;
  readonly expected: string;
  /** What is sent, one after the other; the last one counts. */
  readonly requests: (world: ProofWorld) => Promise<readonly Bare[]>;
}

const status = bareOf('status');
const session = bareOf('session');
const minute = 60;
const now = () => Math.floor(Date.now() / 1_000);

function withToken(sent: Sent, { token }: ProofWorld, scheme = 'DPoP'): Sent {
  return { ...sent, headers: { Authorization: `${scheme} ${token}` } };
}

/** A status request whose proof is changed in one part. */
function changed(name: string, expected: string, change: Changed): ProofCase {
  return {
    name,
    expected,
    requests: async ({ own }) => [proven(own, status, change)],
  };
}
/** A request with the session's token. */
function inSession(
  name: string,
  expected: string,
  make: (world: ProofWorld, sent: Sent) => Bare,
): ProofCase {
  return {
    name,
    expected,
    requests: async (world) => [make(world, withToken(session, world))],
  };
}

/** Keys of other kinds, whose signatures hold. */
function rsaSigned(): Changed {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return {
    header: { alg: 'RS256', jwk: publicKey.export({ format: 'jwk' }) },
    signature: (input) => sign('sha256', Buffer.from(input), privateKey).toString('base64url'),
  };
}

/** RFC 9449 11.2: a symmetric key in the header proves nothing. */
function macSigned(): Changed {
  const secret = 'a key that everybody knows';
  const k = Buffer.from(secret).toString('base64url');
  return {
    header: { alg: 'HS256', jwk: { kty: 'oct', k } },
    signature: (input) => createHmac('sha256', secret).update(input).digest('base64url'),
  };
}

/** The library `dpop` registers a key of its own, signs in nobody, and asks. */
async function byLibrary({ url, newCode, send }: ProofWorld): Promise<readonly Bare[]> {
  const pair = await generateKeyPair('ES256');
  const proof = (verb: string, path: string) => generateProof(pair, url + path, verb);
  const { verb, path } = bareOf('registerKiosk');
  const headers = { DPoP: await proof(verb, path) };
  await send({ verb, path, headers, body: JSON.stringify({ code: newCode() }) });
  return [{ ...status, headers: { DPoP: await proof('GET', status.path) } }];
}

export const proofCases: readonly ProofCase[] = [
  changed('a good proof', 'done', {}),
  { name: 'a good proof of the library dpop', expected: 'done', requests: byLibrary },
  inSession('a good proof in a session', 'done', ({ own }, sent) => proven(own, sent)),
  {
    name: 'none',
    expected: 'proof-refused (missing)',
    requests: async () => [status],
  },
  {
    name: 'two of them',
    expected: 'proof-refused (several)',
    requests: async ({ own }) => [
      { ...status, headers: { DPoP: [own.prove(status), own.prove(status)] } },
    ],
  },
  {
    name: 'replayed',
    expected: 'proof-refused (repeated)',
    requests: async ({ own }) => Array<Bare>(2).fill(proven(own, status)),
  },
  changed('expired (6 min)', 'proof-clock', { claims: { iat: now() - 6 * minute } }),
  changed('from the future (6 min)', 'proof-clock', { claims: { iat: now() + 6 * minute } }),
  changed('no time', 'proof-refused (malformed)', { claims: { iat: undefined } }),
  changed('for another host', 'proof-refused (url)', {
    claims: { htu: `https://portal.example.org${status.path}` },
  }),
  {
    name: 'for another path',
    expected: 'proof-refused (url)',
    requests: async ({ own, url }) => [
      proven(own, status, { claims: { htu: `${url}/v1/account` } }),
    ],
  },
  {
    name: 'with a query',
    expected: 'proof-refused (url)',
    requests: async ({ own, url }) => [
      proven(own, status, { claims: { htu: `${url}${status.path}?x=1` } }),
    ],
  },
  changed('for another verb', 'proof-refused (method)', { claims: { htm: 'POST' } }),
  changed('typ JWT', 'proof-refused (typ)', { header: { typ: 'JWT' } }),
  changed('alg none', 'proof-refused (alg)', { header: { alg: 'none' }, signature: () => '' }),
  changed('alg HS256, key in the header', 'proof-refused (alg)', macSigned()),
  changed('alg RS256, signed well', 'proof-refused (alg)', rsaSigned()),
  changed('private key in jwk', 'proof-refused (key)', { header: { jwk: privateJwk() } }),
  changed('no key', 'proof-refused (key)', { header: { jwk: undefined } }),
  {
    name: 'another’s key in jwk',
    expected: 'proof-refused (signature)',
    requests: async ({ own, other }) => {
      const [header = ''] = other.prove(status).split('.');
      const read: unknown = JSON.parse(Buffer.from(header, 'base64url').toString());
      return [proven(own, status, { header: Object.assign({}, read) })];
    },
  },
  changed('signature of nothing', 'proof-refused (signature)', { signature: () => 'A'.repeat(86) }),
  {
    name: 'three words',
    expected: 'proof-refused (malformed)',
    requests: async () => [{ ...status, headers: { DPoP: 'no.proof.atall' } }],
  },
  {
    name: 'key that nobody knows',
    expected: 'kiosk-not-registered',
    requests: async ({ unknown }) => [proven(unknown, status)],
  },
  {
    name: 'key of a revoked kiosk',
    expected: 'kiosk-revoked',
    requests: async ({ revoked }) => [proven(revoked, status)],
  },
  inSession('ath of another token', 'proof-refused (hash)', ({ own }, sent) =>
    proven(own, sent, { claims: { ath: 'A'.repeat(43) } }),
  ),
  inSession('no ath', 'proof-refused (hash)', ({ own }, sent) =>
    proven(own, sent, { claims: { ath: undefined } }),
  ),
  inSession('copied token, key of another registered kiosk', 'proof-refused (bound)', (w, sent) =>
    proven(w.other, sent),
  ),
  inSession('copied token, key that nobody knows', 'kiosk-not-registered', (w, sent) =>
    proven(createTestKiosk({ url: () => w.url, now: Date.now }), sent),
  ),
  inSession('copied token, no proof', 'proof-refused (missing)', (_, sent) => sent),
  inSession('token as Bearer, good proof', 'proof-refused (scheme)', (world) =>
    proven(world.own, withToken(session, world, 'Bearer')),
  ),
];

/** What the portal says to the last request of a case. */
export async function verdictOf(world: ProofWorld, one: ProofCase): Promise<string> {
  let verdict = '';
  for (const bare of await one.requests(world)) ({ verdict } = await world.send(bare));
  return verdict;
}
