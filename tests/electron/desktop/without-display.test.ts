import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { endWithParent, runWithoutDisplay } from '#electron/desktop/without-display.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

/** Runs that program as the second start. */
function run(execPath: string, isHeadless = false) {
  const said: string[] = [];
  const say = (sentence: string) => void said.push(sentence);
  const argv = [execPath, '--verify-audit'];
  return { code: runWithoutDisplay({ execPath, argv }, { isHeadless, say }), said };
}

test('a command that never started says so', () => {
  expect(run('/nowhere/genkan')).toEqual({
    code: 2,
    said: [
      'Genkan could not run the command, and nothing was done: spawnSync /nowhere/genkan ENOENT.',
    ],
  });
});

test('what is without a display already is not started again and again', () => {
  expect(run(process.execPath, true)).toEqual({
    code: 2,
    said: ['Genkan does not start a command again that has no display already; nothing was done.'],
  });
});

test('the second start ends with the first, within a quarter of a second', () => {
  const timer = createFakeTimer();
  const ends: number[] = [];
  let parent = 4711;
  const end = (code: number) => void ends.push(code);
  endWithParent({ every: timer.every, parent: () => parent, end });
  timer.pass(10_000);
  expect(ends).toEqual([]);
  parent = 1;
  timer.pass(10_000);
  expect(ends).toEqual([2]);
});

test.skipIf(process.platform === 'win32')('a command that was killed says by what', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-second-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = path.join(folder, 'genkan');
  writeFileSync(program, '#!/bin/sh\nkill -KILL $$\n', { mode: 0o700 });
  expect(run(program)).toEqual({
    code: 2,
    said: ['The command was ended by SIGKILL; how far it came is not known. Run it again.'],
  });
});
