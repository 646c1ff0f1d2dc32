import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checklist } from '#tests/support/electron/checklist.ts';
import { permissionNames } from '#tests/support/electron/permission-names.ts';

test('the checklist has its twenty items and nine fuses', () => {
  const items = checklist.map(({ item }) => item);
  expect(items.filter((item) => /^\d+ /.test(item)).map((item) => parseInt(item))).toEqual(
    Array.from({ length: 20 }, (_, at) => at + 1),
  );
  expect(items.filter((item) => item.startsWith('fuse '))).toHaveLength(9);
});

test.each(checklist)('$item is held by tests that are there', ({ tests }) => {
  expect(tests.length).toBeGreaterThan(0);
  for (const [file, title, where] of tests) {
    expect(readFileSync(file, 'utf8')).toContain(title);
    expect(where).toBe(whereOf(file));
  }
});

function whereOf(file: string): string {
  if (file.includes('/end-to-end/electron/')) return 'double';
  return file.startsWith('tests/build/') ? 'files' : 'unit';
}

test('both handlers of permissions are asked for the same names', () => {
  expect(permissionNames('request')).toEqual(permissionNames('check'));
  expect(permissionNames('request').length).toBeGreaterThan(40);
});
