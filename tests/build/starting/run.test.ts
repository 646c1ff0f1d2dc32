import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { untilItEnds } from '#build/starting/run.ts';

const node = (script: string) => spawn(process.execPath, ['-e', script], { stdio: 'ignore' });

test.each([
  ['its exit code', () => node('process.exit(3)'), 3],
  ['0 where it went well', () => node(''), 0],
  ['1 where it was killed', () => node('process.kill(process.pid, "SIGKILL")'), 1],
  ['1 where it could not be started', () => spawn('/nowhere/electron'), 1],
])('gives %s', async (_what, start, code) => {
  expect(await untilItEnds(start())).toBe(code);
});
