import { calculateJwkThumbprint } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOfToken } from '#electron/portal/prove.ts';
import { proofCases, verdictOf } from '#tests/support/portal/proof-cases.ts';
import { openProofWorld, type ProofWorld } from '#tests/support/portal/proof-world.ts';

let world: ProofWorld;
beforeAll(async () => {
  world = await openProofWorld();
});
afterAll(() => world.close());

test.each(proofCases.map((one) => [one.name, one.expected, one] as const))(
  'a proof, %s: %s',
  async (_name, expected, one) => {
    expect(await verdictOf(world, one)).toBe(expected);
  },
);

test('thumbprint and hash are those of the standard’s own examples (RFC 9449 6.1, 7.1)', async () => {
  const x = 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs';
  const y = '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA';
  const jkt = await calculateJwkThumbprint({ kty: 'EC', crv: 'P-256', x, y });
  expect(jkt).toBe('0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I');
  const token = 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU';
  expect(hashOfToken(token)).toBe('fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo');
});
