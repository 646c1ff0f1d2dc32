import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commands } from '#electron/commands/list.ts';

/** The command itself, as npm runs it but for npm. */
function run(...words: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['build/command.ts', ...words], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

test.each([
  [['settings', '--check', '/nowhere.json']],
  [['settings', '--check=/nowhere.json']],
  [['--check-settings', '/nowhere.json']],
  [['--check-settings', '--settings', '/nowhere.json']],
])('%j runs the command without Electron', (words) => {
  const lines = ['/nowhere.json: there is no such file'];
  expect(run(...words)).toEqual({ status: 1, lines });
});

test('anything else lists the commands', () => {
  for (const words of [[], ['settings'], ['--inspect'], ['settings', '--check', 'a', 'b']]) {
    const { status, lines } = run(...words);
    expect([status, lines.length]).toEqual([2, Object.keys(commands).length]);
    expect(lines[0]).toMatch(/^--[a-z-]+ /);
  }
});

test('a computer that is no kiosk does not pass for one', () => {
  const { status, lines } = run('--posture');
  expect(status).toBe(1);
  expect(lines.at(-1)).toMatch(/^Not as the profile says, or not known: \d+ of \d+ items\.$/);
  expect(lines.some((line) => line.startsWith('NO '))).toBe(true);
});
