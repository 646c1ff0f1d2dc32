import { describe, expect, test } from 'vitest';
import { done, type FailureCode } from '#shared/outcome.ts';
import type { MisbehaviourName } from '#tests/support/portal/misbehaviours.ts';
import { isWrite, names, openAsking } from '#tests/support/portal/open-ask.ts';
import { samples } from '#tests/support/portal/samples.ts';

const codes: Readonly<Record<Exclude<MisbehaviourName, 'answers after the limit'>, FailureCode>> = {
  'answers 500 with a problem': 'portal-broken',
  'answers 500 with a page': 'portal-broken',
  'answers 200 with a page': 'portal-broken',
  'truncates its JSON': 'portal-broken',
  'sends wrong types': 'portal-broken',
  'sends 10 MB': 'portal-broken',
  'sends 10 MB packed into 10 kB': 'portal-broken',
  redirects: 'portal-broken',
  'speaks no HTTP': 'portal-broken',
  'cuts the connection': 'portal-unreachable',
  'cuts the connection within the reply': 'portal-unreachable',
};
const cases = names
  .filter(isWrite)
  .flatMap((name) =>
    Object.entries(codes).map(([how, code]) => ({ name, how: how as MisbehaviourName, code })),
  );

describe.each(cases)('$name: the portal $how', ({ name, how, code }) => {
  test('after doing it: the look-up finds the reply', async () => {
    const { ask, stub } = await openAsking();
    stub.mood[name] = { how };
    expect(await ask(name)).toEqual(done(samples[name].reply));
    expect(stub.done).toEqual([name]);
  });

  test('without doing it: nothing changed, and a second try works', async () => {
    const { ask, stub } = await openAsking();
    stub.mood[name] = { how, executes: false };
    expect(await ask(name)).toEqual({ ok: false, failure: { code, changed: 'no' } });
    expect(stub.done).toEqual([]);
    stub.mood[name] = {};
    expect(await ask(name)).toEqual(done(samples[name].reply));
    expect(stub.done).toEqual([name]);
  });

  test('and at the look-up too: it is not known, and a second try works', async () => {
    const { ask, stub } = await openAsking();
    stub.mood[name] = { how };
    stub.mood.operation = { how };
    expect(await ask(name)).toEqual({ ok: false, failure: { code, changed: 'unknown' } });
    expect(stub.done).toEqual([name]);
    stub.mood[name] = {};
    expect(await ask(name)).toEqual(done(samples[name].reply));
  });
});

test.each(names.filter(isWrite))('%s: cut before it is read; nothing changed', async (name) => {
  const { ask, stub } = await openAsking();
  stub.mood[name] = { cutsEarly: true };
  const cut = await ask(name);
  expect(cut).toEqual({ ok: false, failure: { code: 'portal-unreachable', changed: 'no' } });
  expect(stub.done).toEqual([]);
  stub.mood[name] = {};
  expect(await ask(name)).toEqual(done(samples[name].reply));
});
