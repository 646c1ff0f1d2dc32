import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breakOf } from '#electron/desktop/crashes.ts';

/** Every reason that the installed Electron can give, by its typings. */
function knownReasons(): readonly string[] {
  const typings = readFileSync('node_modules/electron/electron.d.ts', 'utf8');
  const listed = /interface RenderProcessGoneDetails[^}]*reason: \((?<list>[^)]*)\)/.exec(typings);
  return [...(listed?.groups?.['list'] ?? '').matchAll(/'([a-z-]+)'/g)].map(
    ([, name = '']) => name,
  );
}

test('every reason for which Chromium loses a process is a kind of break', () => {
  expect(Object.fromEntries(knownReasons().map((reason) => [reason, breakOf(reason)]))).toEqual({
    'clean-exit': 'crash',
    'abnormal-exit': 'crash',
    killed: 'killed',
    crashed: 'crash',
    oom: 'out-of-memory',
    'launch-failed': 'launch-failed',
    'integrity-failure': 'launch-failed',
    'memory-eviction': 'out-of-memory',
  });
});

test.each(['something-new', 'constructor', ''])('an unknown reason (%j) is a crash', (reason) => {
  expect(breakOf(reason)).toBe('crash');
});
