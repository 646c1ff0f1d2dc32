import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readPort } from '#electron/training/port.ts';

test.each([
  ['0', 0],
  ['8080', 8_080],
  ['65535', 65_535],
])('%s is a port', (text, port) => {
  expect(readPort(text)).toBe(port);
});

test.each(['abc', '', '65536', '-1', '8e3', '0x50', '80.5', ' 80', '000080'])(
  '"%s" is none',
  (text) => {
    expect(readPort(text)).toBeUndefined();
  },
);

test('a port that is none ends the start in one sentence', () => {
  const given = ['electron/training.ts', '--port', 'abc'];
  const { status, stderr, stdout } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  expect(stderr).toBe('--port takes a whole number up to 65535, not "abc".\n');
  expect([status, stdout]).toEqual([2, '']);
});
