import { describe, expect, test, vi } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import { isWrite, names, openAsking, type Asking } from '#tests/support/portal/open-ask.ts';
import { samples } from '#tests/support/portal/samples.ts';

const how = 'answers after the limit';
/** Total limit in milliseconds: short to wait for, long for what answers at once. */
const limit = 1_500;

/** The same for many endpoints side by side, each with a portal of its own. */
async function forEach<T>(
  chosen: readonly EndpointName[],
  act: (name: EndpointName, asking: Asking) => Promise<T>,
): Promise<Record<string, T>> {
  const all = chosen.map(async (name) => [name, await act(name, await openAsking(limit))] as const);
  return Object.fromEntries(await Promise.all(all));
}

function all<T>(
  chosen: readonly EndpointName[],
  expected: (name: EndpointName) => T,
): Record<string, T> {
  return Object.fromEntries(chosen.map((name) => [name, expected(name)]));
}

describe('the portal answers after the limit', () => {
  const reads = names.filter((name) => !isWrite(name));
  const writes = names.filter(isWrite);

  test('every read: asked once, and a second try works', async () => {
    const ended = await forEach(reads, async (name, { ask, stub }) => {
      stub.mood[name] = { how };
      const slow = await ask(name);
      stub.mood[name] = {};
      const asked = stub.heard.length;
      return { slow, asked, again: (await ask(name)).ok };
    });
    const slow = fail('portal-slow', { changed: 'no' });
    expect(ended).toEqual(all(reads, () => ({ slow, asked: 1, again: true })));
    expect(Object.keys(ended)).toHaveLength(7);
  });

  test('every write: done meanwhile; the look-up finds the reply', async () => {
    const ended = await forEach(writes, async (name, { ask, stub }) => {
      stub.mood[name] = { how };
      return { outcome: await ask(name), done: stub.done };
    });
    expect(ended).toEqual(
      all(writes, (name) => ({ outcome: done(samples[name].reply), done: [name] })),
    );
    expect(writes).toHaveLength(Object.keys(endpoints).length - 7);
  });

  test('every write: not done; nothing changed, and a second try works', async () => {
    const ended = await forEach(writes, async (name, { ask, stub }) => {
      stub.mood[name] = { how, executes: false };
      const slow = await ask(name);
      stub.mood[name] = {};
      return { slow, again: await ask(name), done: stub.done };
    });
    const slow = fail('portal-slow', { changed: 'no' });
    expect(ended).toEqual(
      all(writes, (name) => ({ slow, again: done(samples[name].reply), done: [name] })),
    );
  });

  test('every write: the look-up is slow too; it is not known', async () => {
    const ended = await forEach(writes, async (name, { ask, stub }) => {
      stub.mood[name] = { how };
      stub.mood.operation = { how };
      return { slow: await ask(name), done: stub.done };
    });
    const slow = fail('portal-slow', { changed: 'unknown' });
    expect(ended).toEqual(all(writes, (name) => ({ slow, done: [name] })));
  });

  test('every write: it arrives after the look-up, and is not done any more', async () => {
    const ended = await forEach(writes, async (name, { ask, stub }) => {
      const arrival = Promise.withResolvers<undefined>();
      stub.mood[name] = { arrives: arrival.promise };
      const slow = await ask(name);
      const looks = stub.heard.map(({ endpoint }) => endpoint);
      arrival.resolve(undefined);
      await vi.waitUntil(() => stub.heard.length > 1);
      const doneLate = [...stub.done];
      return { slow, looks, doneLate, again: await ask(name), done: stub.done };
    });
    const slow = fail('portal-slow', { changed: 'no' });
    expect(ended).toEqual(
      all(writes, (name) => {
        const again = done(samples[name].reply);
        return { slow, looks: ['operation'], doneLate: [], again, done: [name] };
      }),
    );
  });
});
