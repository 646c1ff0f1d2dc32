import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breakOf, breakOfHelper } from '#electron/desktop/crash-kinds.ts';

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

const network = 'network.mojom.NetworkService';
test.each([
  [{ type: 'GPU', reason: 'killed' }, 'gpu-loss'],
  [{ type: 'GPU', reason: 'clean-exit' }, undefined],
  [{ type: 'Utility', reason: 'oom', serviceName: network }, 'out-of-memory'],
  [{ type: 'Utility', reason: 'killed', serviceName: 'storage.mojom.StorageService' }, 'killed'],
  [{ type: 'Utility', reason: 'clean-exit', serviceName: 'audio.mojom.AudioService' }, undefined],
  [{ type: 'Utility', reason: 'killed', serviceName: 'node.mojom.NodeService' }, undefined],
  [{ type: 'Zygote', reason: 'crashed' }, undefined],
] as const)('of the helper %j it hears %s', (details, kind) => {
  expect(breakOfHelper(details)).toBe(kind);
});
