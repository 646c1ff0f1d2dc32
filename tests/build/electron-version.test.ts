import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

/**
 * What the registry said when somebody last looked (`npm view electron dist-tags time`). Only the newest three
 * majors get fixes (Electron's timelines); with another pin this is read again.
 */
const seen = { on: '2026-11-28', newest: '45.5.0', pin: '45.5.0', published: '2026-11-24' };
const mostDays = 14;

function versionIn(file: string, part: z.ZodType<{ readonly version: string }>): string {
  return part.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
const pinned = z
  .object({ devDependencies: z.object({ electron: z.string() }) })
  .transform(({ devDependencies }) => ({ version: devDependencies.electron }));

test('Electron is pinned to the version that was looked up, and installed in it', () => {
  expect(versionIn('package.json', pinned)).toBe(seen.pin);
  const installed = z.object({ version: z.string() });
  expect(versionIn('node_modules/electron/package.json', installed)).toBe(seen.pin);
});

test('it is one of the three newest majors, and not older than two weeks', () => {
  const major = (version: string) => Number.parseInt(version);
  expect(major(seen.pin)).toBeLessThanOrEqual(major(seen.newest));
  expect(major(seen.pin)).toBeGreaterThanOrEqual(major(seen.newest) - 2);
  const days = (Date.parse(seen.on) - Date.parse(seen.published)) / 86_400_000;
  expect(days).toBeLessThanOrEqual(mostDays);
});
