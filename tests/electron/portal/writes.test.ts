import { describe, expect, test } from 'vitest';
import { done } from '#shared/outcome.ts';
import { spoiledReplies } from '#tests/support/portal/misbehaviours.ts';
import { isWrite, names, openAsking } from '#tests/support/portal/open-ask.ts';
import { samples } from '#tests/support/portal/samples.ts';

const cases = names
  .filter(isWrite)
  .flatMap((name) => spoiledReplies.map((spoiled) => ({ name, ...spoiled })));

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

  test('and at the look-up too: it is not known, and a second try does nothing twice', async () => {
    const { ask, stub } = await openAsking();
    stub.mood[name] = { how };
    stub.mood.operation = { how };
    expect(await ask(name)).toEqual({ ok: false, failure: { code, changed: 'unknown' } });
    expect(stub.done).toEqual([name]);
    stub.mood[name] = {};
    expect(await ask(name)).toEqual(done(samples[name].reply));
    expect(stub.done).toEqual([name]);
  });
});

test.each(names.filter(isWrite))('%s: cut before it is read; nothing changed', async (name) => {
  const { ask, stub } = await openAsking();
  stub.mood[name] = { cutsEarly: 1 };
  const cut = await ask(name);
  expect(cut).toEqual({ ok: false, failure: { code: 'portal-unreachable', changed: 'no' } });
  expect(stub.done).toEqual([]);
  expect(await ask(name)).toEqual(done(samples[name].reply));
});
