import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { watchStopped } from '#electron/services/recovery/stopped.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

test('a process that stays stopped is killed, one that goes on again is not', () => {
  const timer = createFakeTimer();
  const killed: number[] = [];
  const stopped = new Set([11, 12]);
  watchStopped({
    every: timer.every,
    pids: () => [10, 11, 12],
    isStopped: (pid) => stopped.has(pid),
    kill: (pid) => killed.push(pid),
  });
  timer.pass(500);
  expect(killed).toEqual([]);
  stopped.delete(12);
  timer.pass(500);
  expect(killed).toEqual([11]);
});

test.runIf(process.platform === 'linux')(
  'by the system’s own table only a stopped process is stopped',
  async () => {
    const timer = createFakeTimer();
    const killed: number[] = [];
    const [still, alive] = [spawn('sleep', ['60']), spawn('sleep', ['60'])];
    await Promise.all([once(still, 'spawn'), once(alive, 'spawn')]);
    const pids = [still.pid ?? 0, alive.pid ?? 0];
    watchStopped({ every: timer.every, pids: () => pids, kill: (pid) => killed.push(pid) });
    still.kill('SIGSTOP');
    await expect.poll(() => (timer.pass(500), killed)).toContain(still.pid);
    expect(killed).not.toContain(alive.pid);
    for (const child of [still, alive]) child.kill('SIGKILL');
  },
);
