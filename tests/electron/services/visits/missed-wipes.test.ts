import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { afterWipeOf, openMissedWipes } from '#electron/services/visits/missed-wipes.ts';
import type { PartResult } from '#shared/wipe-parts.ts';
import { wipeWith } from '#tests/support/wipe-results.ts';

function openPlace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-missed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The wipe of one visit after a start of the program; whether it starts anew. */
async function wipeOnce(folder: string, processes: PartResult): Promise<boolean> {
  const missed = openMissedWipes(folder);
  const restarted = Promise.withResolvers<boolean>();
  const settled = { ...missed, forget: () => missed.forget().then(() => restarted.resolve(false)) };
  afterWipeOf(settled, () => restarted.resolve(true))(wipeWith({ processes }));
  return restarted.promise;
}

test('a miss is counted before the program starts anew, and the next whole wipe forgets it', async () => {
  const folder = openPlace();
  expect(await wipeOnce(folder, 'missed')).toBe(true);
  expect(await openMissedWipes(folder).count()).toBe(1);
  expect(await wipeOnce(folder, 'missed')).toBe(true);
  expect(await openMissedWipes(folder).count()).toBe(2);
  expect(await wipeOnce(folder, 'checked')).toBe(false);
  expect(await openMissedWipes(folder).count()).toBe(0);
});

test('the file has a number and nothing else; one that can’t be read counts as none', async () => {
  const folder = openPlace();
  await wipeOnce(folder, 'missed');
  const file = path.join(folder, 'missed-wipes');
  expect(readFileSync(file, 'utf8')).toBe('1');
  writeFileSync(file, 'somebody was here');
  expect(await openMissedWipes(folder).count()).toBe(0);
});
