import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '#electron/services/settings-file.ts';
import { trustedOwners } from '#electron/services/trusted-place.ts';
import { readWhileReplaced } from '#tests/support/broken-settings/replacing.ts';
import { brokenFiles } from '#tests/support/broken-settings/files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'genkan-broken-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a settings file is named with place and reason where it is', () => {
  const here = brokenFiles.filter(({ needs }) => !needs || process.getuid);
  test.each(here)('$name', async ({ make, says }) => {
    const file = path.join(folder, 'settings.json');
    make(file);
    const reading = await readSettings(file, trustedOwners(false));
    const line = says.startsWith(':') ? `${file}${says}` : path.join(folder, says);
    expect(reading).toMatchObject({ ok: false, sentence: line });
  });

  test('and there are more than forty of them, no two with one name', () => {
    expect(new Set(brokenFiles.map(({ name }) => name)).size).toBe(brokenFiles.length);
    expect(brokenFiles.length).toBeGreaterThan(40);
  });
});

test('a file that is replaced while it is read is the one or the other, never a bit of both', async () => {
  const file = path.join(folder, 'settings.json');
  const renamed = { whole: 200, mixed: 0, refused: 0 };
  expect(await readWhileReplaced(file, 'renamed', 200)).toEqual(renamed);
  const rewritten = await readWhileReplaced(file, 'rewritten', 200);
  expect(rewritten.mixed).toBe(0);
  expect(rewritten.whole + rewritten.refused).toBe(200);
});
