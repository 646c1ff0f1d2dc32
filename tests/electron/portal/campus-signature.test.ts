import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campusKey, readAnswer } from '#electron/portal/campus-signature.ts';
import { createCampusSigner } from '#electron/practice/campus.ts';
import { examples } from '#build/portal-guide/examples.ts';
import { createSigner, goodWords } from '#tests/support/campus-signer.ts';

const nonce = 'A'.repeat(43);
const signer = createSigner();
const stranger = createSigner();
const keys = [stranger, signer].map(({ pinned }) => campusKey(pinned));
const read = (answer: string) => readAnswer(answer, nonce, keys);
const refused = (why: string) => ({ ok: false, why });

describe('a signed answer', () => {
  test('is read by whichever of the pinned keys has signed it', () => {
    const answer = { nonce, ...goodWords };
    expect(read(signer.answer(nonce))).toEqual({ ok: true, answer, key: 1, lifeMs: 120_000 });
    expect(read(stranger.answer(nonce))).toMatchObject({ ok: true, key: 0 });
  });

  test('counts ten minutes at most, from when it was asked for', () => {
    const notAfter = '2027-05-01T09:00:00Z';
    expect(read(signer.answer(nonce, { notAfter }))).toMatchObject({ lifeMs: 600_000 });
  });

  test.each([
    ['another nonce', { nonce: 'B'.repeat(43) }, 'wrong-nonce'],
    ['an end that is its beginning', { notAfter: goodWords.issuedAt }, 'expired'],
    ['an end before its beginning', { notAfter: '2026-04-30T09:00:00Z' }, 'expired'],
    ['a verdict of its own', { verdict: 'maybe' }, 'unreadable'],
    ['no address', { observedAddress: undefined }, 'unreadable'],
    ['an address that is none', { observedAddress: '192.0.2.700' }, 'unreadable'],
    ['no end', { notAfter: undefined }, 'unreadable'],
  ])('with %s says nothing', (_, changes, why) => {
    expect(read(signer.answer(nonce, changes))).toEqual(refused(why));
  });

  test.each([
    ['no algorithm', { alg: 'none' }],
    ['another algorithm', { alg: 'HS256' }],
    ['another type', { typ: 'JWT' }],
    ['a key inside', { jwk: {} }],
    ['no name of a key', { kid: undefined }],
  ])('with %s in its header is not looked at', (_, header) => {
    expect(read(signer.answer(nonce, {}, header))).toEqual(refused('unsigned'));
  });

  test('of a key that is not pinned says nothing, whatever it calls itself', () => {
    const foreign = createSigner().answer(nonce, {}, { kid: 'test' });
    expect(read(foreign)).toEqual(refused('foreign-key'));
    expect(readAnswer(signer.answer(nonce), nonce, [])).toEqual(refused('foreign-key'));
  });

  test('with any byte changed says nothing', () => {
    const good = Buffer.from(signer.answer(nonce));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] ?? 0) ^ by;
        const text = bad.toString('latin1');
        // The last letter of a signature has bits that mean nothing: the same bytes are signed.
        const isSame = at === good.length - 1 && sameSignature(text, good.toString('latin1'));
        expect(read(text).ok).toBe(isSame);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['', '.', '..', 'a.b.c', 'e30.e30.', `${signer.answer(nonce)}.more`])(
    'that is %j says nothing',
    (text) => {
      expect(read(text)).toMatchObject({ ok: false });
    },
  );

  test('is the guide’s example, under the key that stands beside it', () => {
    const key = campusKey('ed25519/11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=');
    const { parameter = '', reply } = examples.network;
    expect(readAnswer(reply.answer, parameter, [key])).toMatchObject({ ok: true, lifeMs: 300_000 });
  });

  test('of the practice portal is good to openssl, too', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'genkan-campus-'));
    const practice = createCampusSigner();
    const { verdict } = { verdict: 'off' } as const;
    const [head = '', words = '', proof = ''] = practice
      .sign({ nonce, ...goodWords, verdict })
      .split('.');
    const at = (name: string) => path.join(folder, name);
    writeFileSync(
      at('key.pem'),
      campusKey(practice.publicKey).export({ type: 'spki', format: 'pem' }),
    );
    writeFileSync(at('words'), `${head}.${words}`);
    writeFileSync(at('proof'), Buffer.from(proof, 'base64url'));
    const given = ['-pubin', '-inkey', at('key.pem'), '-in', at('words'), '-sigfile', at('proof')];
    const said = execFileSync('openssl', ['pkeyutl', '-verify', '-rawin', ...given]);
    expect(String(said)).toContain('Verified Successfully');
    rmSync(folder, { recursive: true });
  });
});

function sameSignature(one: string, other: string): boolean {
  const bytes = (text: string) => Buffer.from(text.split('.')[2] ?? '', 'base64url');
  return bytes(one).equals(bytes(other));
}
