import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { products } from '#build/products.ts';
import type { ModuleLists } from '#build/vite/module-list.ts';
import type { Product } from '#build/vite/page.ts';

/** What the bundler says went into each bundle; `npm test` builds both products beforehand. */
function modulesOf(product: Product): readonly string[] {
  const file = path.join('out', product, 'modules.json');
  // Written by our own build from the type named here.
  return Object.values(JSON.parse(readFileSync(file, 'utf8')) as ModuleLists).flat();
}

/** Modules that a bundle leaves to whoever runs it, as the bundler writes their imports. */
function leftOutside(product: Product): readonly string[] {
  const bundles = products[product].map(({ file }) => path.join('out', product, file));
  const asked = /^import\b[^\n]*"([^"\n]+)";$|\b(?:__)?require\("([^"\n]+)"\)/gm;
  return bundles.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(asked)].flatMap(([, one, other]) => one ?? other ?? []),
  );
}

describe('the kiosk', () => {
  test.each(['electron/practice/', 'electron/training/', 'renderer/practice/'])(
    'has no module of %s inside',
    (folder) => {
      const modules = modulesOf('kiosk');
      expect(modules).toContain('electron/main.ts');
      expect(modules.filter((name) => name.startsWith(folder))).toEqual([]);
    },
  );

  test('knows nothing of the practice contract', () => {
    expect(modulesOf('kiosk')).not.toContain('shared/contract/practice.ts');
  });
});

describe('the practice app', () => {
  test('has neither key store nor a way out by TLS inside', () => {
    const modules = modulesOf('practice');
    expect(modules).toContain('electron/training.ts');
    expect(modules.filter((name) => /keytar|vault|tls-dial/.test(name))).toEqual([]);
  });

  test('asks for nothing but Node and Electron when it runs', () => {
    const others = leftOutside('practice').filter((name) => !isBuiltin(name));
    expect(new Set(others)).toEqual(new Set(['electron']));
  });
});

test.each(['kiosk', 'practice'] as const)('the %s has nothing of the gallery inside', (product) => {
  const modules = modulesOf(product);
  expect(modules.filter((name) => name.startsWith('renderer/gallery/'))).toEqual([]);
});

/** A network namespace with loopback and nothing else. */
function runAlone(script: string) {
  const words = `ip link set lo up && exec "${process.execPath}" ${script}`;
  return spawnSync('unshare', ['--map-root-user', '--net', 'sh', '-c', words], {
    encoding: 'utf8',
  });
}
const mayBeAlone = spawnSync('unshare', ['--map-root-user', '--net', 'true']).status === 0;

test.skipIf(!mayBeAlone)('the practice app works where there is no network but loopback', () => {
  const { stdout, stderr, status } = runAlone('tests/support/sign-in-alone.ts');
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({ networks: ['lo'], sawOverview: true });
});
