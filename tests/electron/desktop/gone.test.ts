import { expect, test } from 'vitest';
import { whenGone } from '#electron/desktop/gone.ts';

/** Processes that end by themselves after so many looks, or only when they are killed. */
function fakeProcesses(looks: Record<number, number | 'never' | 'killed'>) {
  const killed = new Set<number>();
  let passed = 0;
  return {
    killed,
    isThere: (pid: number) => {
      const until = looks[pid];
      if (until === 'killed') return !killed.has(pid);
      return until === 'never' || passed < Number(until) * 5;
    },
    kill: (pid: number) => void killed.add(pid),
    wait: async (milliseconds: number) => (passed += milliseconds),
  };
}

test('processes that end by themselves are left alone', async () => {
  const control = fakeProcesses({ 7: 3, 8: 40 });
  expect(await whenGone([7, 8], control)).toBe(true);
  expect([...control.killed]).toEqual([]);
});

test('one that stays is killed, and only that one', async () => {
  const control = fakeProcesses({ 7: 3, 8: 'killed' });
  expect(await whenGone([7, 8], control)).toBe(true);
  expect([...control.killed]).toEqual([8]);
});

test('one that can’t be ended is told', async () => {
  expect(await whenGone([7], fakeProcesses({ 7: 'never' }))).toBe(false);
});

test('one that was never known is not said to be gone', async () => {
  expect(await whenGone([undefined, 0, 7], fakeProcesses({ 7: 1 }))).toBe(false);
});
