import { expect, test } from 'vitest';
import type { FailureCode } from '#shared/outcome.ts';
import type { MisbehaviourName } from '#tests/support/portal/misbehaviours.ts';
import { isWrite, names, openAsking } from '#tests/support/portal/open-ask.ts';

/** What a read ends in, and how often it is asked. */
const ends: Readonly<
  Record<Exclude<MisbehaviourName, 'answers after the limit'>, readonly [FailureCode, number]>
> = {
  'answers 500 with a problem': ['portal-broken', 2],
  'answers 500 with a page': ['portal-broken', 2],
  'answers 200 with a page': ['portal-broken', 1],
  'truncates its JSON': ['portal-broken', 1],
  'sends wrong types': ['portal-broken', 1],
  'sends 10 MB': ['portal-broken', 1],
  'sends 10 MB packed into 10 kB': ['portal-broken', 1],
  redirects: ['portal-broken', 1],
  'speaks no HTTP': ['portal-broken', 1],
  'cuts the connection': ['portal-unreachable', 2],
  'cuts the connection within the reply': ['portal-unreachable', 2],
};
const cases = names
  .filter((name) => !isWrite(name))
  .flatMap((name) =>
    Object.entries(ends).map(([how, [code, asked]]) => ({
      name,
      how: how as MisbehaviourName,
      code,
      asked,
    })),
  );

test.each(cases)('$name: the portal $how', async ({ name, how, code, asked }) => {
  const { ask, stub } = await openAsking();
  stub.mood[name] = { how };
  expect(await ask(name)).toEqual({ ok: false, failure: { code, changed: 'no' } });
  expect(stub.heard).toHaveLength(asked);
  stub.mood[name] = {};
  expect(await ask(name)).toMatchObject({ ok: true });
});
