import { expect, test } from 'vitest';
import { typePackage } from '#tests/support/packages/package-command.ts';

// From its start to two packages: npm run prove -- packages.

test('where Electron is missing one sentence says so and what to do, and nothing is made', () => {
  const { code, said, complained } = typePackage('/nowhere', 'linux');
  expect([code, said]).toEqual([3, '']);
  expect(complained).toBe(
    'Electron for linux is missing and can’t be fetched: run this where github.com can be reached, ' +
      'or name the folder of an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.\n',
  );
});

test('what is no package is named, with what there is', () => {
  const { code, complained } = typePackage('/nowhere', 'genkan-pro');
  expect(code).toBe(2);
  expect(complained).toMatch(/^genkan-pro is no package\. npm run package -- \[genkan\|/);
});
