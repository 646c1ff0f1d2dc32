import { decodeJwt, decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { hashOfToken, type ProofFor } from '#electron/portal/prove.ts';
import { createVisitProver } from '#electron/services/identity/visit-prover.ts';
import { openKiosk } from './given.ts';

const ath = hashOfToken('a token');

async function openProver() {
  const kiosk = await openKiosk();
  await kiosk.register();
  return { ...kiosk, prove: createVisitProver(kiosk.identity, () => kiosk.clock.now) };
}

test('a proof is for this request at this portal, now, and each is another', async () => {
  const { prove, work, clock } = await openProver();
  const request = { verb: 'GET', path: '/v1/account', ath };
  const [one, other] = [await prove(request), await prove(request)];
  if (!one.ok || !other.ok) throw new Error('no proof');
  const { jwk, ...header } = decodeProtectedHeader(one.proof);
  expect(header).toEqual({ typ: 'dpop+jwt', alg: 'ES256' });
  // The private part, `d`, is not among them.
  expect(Object.keys(jwk ?? {})).toEqual(['kty', 'crv', 'x', 'y']);
  const { jti, ...claims } = decodeJwt(one.proof);
  const htu = `${work.place.url}/v1/account`;
  expect(claims).toEqual({ htm: 'GET', htu, ath, iat: clock.now / 1_000 });
  expect(decodeJwt(other.proof).jti).not.toBe(jti);
});

test.each<[string, ProofFor]>([
  ['another host', { verb: 'GET', path: 'https://evil.example/v1/account', ath }],
  ['a way out of the portal', { verb: 'GET', path: '/v1/../v2/account', ath }],
  ['a host in place of a path', { verb: 'GET', path: '//evil.example/v1/account', ath }],
  ['a query', { verb: 'GET', path: '/v1/account?x=1', ath }],
  ['what is not in the contract', { verb: 'GET', path: '/v1/people', ath }],
  ['another verb', { verb: 'DELETE', path: '/v1/account', ath }],
  ['another key for the kiosk', { verb: 'PUT', path: '/v1/kiosks/current/key' }],
  ['another registration', { verb: 'POST', path: '/v1/kiosks' }],
  ['a session without its hash', { verb: 'GET', path: '/v1/account' }],
  ['what is no hash', { verb: 'GET', path: '/v1/account', ath: 'a token' }],
  ['a hash where there is no session', { verb: 'POST', path: '/v1/sessions', ath }],
])('a captured visit gets no proof for %s', async (_what, request) => {
  const { prove } = await openProver();
  expect(await prove(request)).toEqual({ ok: false, reason: 'unproven' });
});

test('a captured visit collects no hoard of proofs', async () => {
  const { prove, clock } = await openProver();
  const ask = () => prove({ verb: 'GET', path: '/v1/status' });
  const made = await Promise.all(Array.from({ length: 400 }, ask));
  expect(made.filter(({ ok }) => ok)).toHaveLength(300);
  clock.now += 1_000;
  expect(await ask()).toMatchObject({ ok: true });
});

test('no key in the vault, or no way to it, is told as that', async () => {
  const { vault, identity, clock } = await openKiosk();
  const prove = createVisitProver(identity, () => clock.now);
  const request = { verb: 'GET', path: '/v1/status' };
  expect(await prove(request)).toEqual({ ok: false, reason: 'not-registered' });
  vault.setState('locked');
  expect(await prove(request)).toEqual({ ok: false, reason: 'unproven' });
});
