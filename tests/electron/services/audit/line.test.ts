import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { chainKey, lineBehind, origin, partsOf } from '#electron/services/audit/line.ts';

test('the MAC of a line is Node’s own HMAC over the MAC before and the body', () => {
  for (let run = 0; run < 200; run += 1) {
    const secret = randomBytes(32);
    const body = randomBytes(run);
    const own = chainKey(secret.toString('base64url'))?.mac(origin.mac, body);
    const node = createHmac('sha256', secret).update(origin.mac).update(body);
    expect(own).toBe(node.digest('base64url'));
  }
});

test('a line comes apart into what its MAC is over and the MAC', () => {
  const key = chainKey('A'.repeat(43));
  if (!key) throw new Error('This is a key');
  const { bytes, place } = lineBehind(key, origin, {
    at: '2026-11-28T07:08Z',
    event: 'sys_shutdown',
  });
  const parts = partsOf(bytes.subarray(0, -1));
  expect(parts?.mac).toBe(place.mac);
  expect(parts?.body.toString()).toBe('{"n":1,"at":"2026-11-28T07:08Z","event":"sys_shutdown"');
});

test('what is no key is none', () => {
  for (const text of ['', 'A'.repeat(42), `${'A'.repeat(42)}+`])
    expect(chainKey(text)).toBeUndefined();
});
