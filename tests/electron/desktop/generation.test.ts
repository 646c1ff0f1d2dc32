import { expect, test } from 'vitest';
import { Generation } from '#electron/desktop/generation.ts';
import type { WirePush } from '#shared/contract/wire.ts';
import { done } from '#shared/outcome.ts';
import { createFakePair, type FakePair, type FakePairOptions } from '#tests/support/fake-pair.ts';

const state: WirePush = { push: 'state', value: 1 };

/** A generation over fake pairs; `plan` says how the first of them behave. */
function createGeneration(...plan: readonly FakePairOptions[]) {
  const pairs: FakePair[] = [];
  const listeners: ((push: WirePush) => void)[] = [];
  let closed = 0;
  const generation = new Generation({
    machine: {
      serve: async () => done({ by: 'this machine' }),
      onPush: (listener) => void listeners.push(listener),
      visitEnded: () => undefined,
      close: () => (closed += 1),
    },
    openPair: () => {
      const pair = createFakePair(plan[pairs.length]);
      pairs.push(pair);
      return pair;
    },
  });
  const announce = () => listeners.forEach((listener) => listener(state));
  return { generation, pairs, announce, closed: () => closed };
}

test('its pages are served by its machine and hear what the machine announces', async () => {
  const never = new Promise<void>(() => undefined);
  const { generation, pairs, announce } = createGeneration({}, {}, { ready: never });
  const [pair] = [generation.openPair(), generation.openPair(), generation.openPair()];
  announce();
  await pair.ready;
  expect(pairs.map(({ pushes }) => pushes)).toEqual([[state], [state], []]);
  expect(await pair.serve({})).toEqual(done({ by: 'this machine' }));
});

test('a page that is over hears nothing, nor does one that could not come up', async () => {
  const broken = Promise.reject(new Error('no page'));
  const { generation, pairs, announce } = createGeneration({}, { ready: broken });
  const [pair] = [generation.openPair(), generation.openPair()];
  await pair.endProcesses();
  announce();
  await new Promise((resolve) => setImmediate(resolve));
  expect(pairs.map(({ pushes }) => pushes)).toEqual([[], []]);
});

test('its machine is closed once it is replaced and its last pair is over', async () => {
  const { generation, closed } = createGeneration();
  const [one, other] = [generation.openPair(), generation.openPair()];
  await one.endProcesses();
  expect(closed()).toBe(0);
  generation.replace();
  expect(closed()).toBe(0);
  await other.endProcesses();
  expect(closed()).toBe(1);
});
