import { readFileSync, truncateSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyFolder } from '#electron/services/audit/verify-folder.ts';
import {
  auditPlace,
  noteVisits,
  rewrite,
  type AuditPlace,
} from '#tests/support/audit/audit-place.ts';

let place: AuditPlace;
beforeEach(async () => {
  place = auditPlace();
  const audit = place.open();
  await noteVisits(audit, 10);
  await audit.close();
});
afterEach(() => place.remove());

function verify() {
  return verifyFolder(place.folder, place.vault);
}

/** Where a line ends in the one file of the log, in bytes. */
async function endOfLine(line: number): Promise<readonly [string, number]> {
  const [file = ''] = await place.files();
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, line);
  return [file, lines.join('\n').length + 1];
}

test('a log as it was written ends well', async () => {
  expect(await verify()).toEqual({
    ending: 0,
    sentences: [
      'Nothing is wrong: 32 lines in 1 file are as they were written.',
      'The head in the vault is line 32.',
    ],
  });
});

test('a cut tail is told with the number of lines that are missing', async () => {
  truncateSync(...(await endOfLine(12)));
  expect(await verify()).toEqual({
    ending: 1,
    sentences: [
      'Vouched for lines 1 to 12, and for nothing behind them.',
      'The head in the vault is line 32: 20 lines are missing from line 13 on.',
    ],
  });
});

test('two lines that changed places are told at the first of them', async () => {
  const [file] = await endOfLine(0);
  rewrite(file, (bytes) => {
    const lines = bytes.toString().split('\n');
    const [fifth = '', sixth = ''] = lines.slice(4, 6);
    return Buffer.from([...lines.slice(0, 4), sixth, fifth, ...lines.slice(6)].join('\n'));
  });
  const [first, second] = (await verify()).sentences;
  expect(first).toBe('Vouched for lines 1 to 4, and for nothing behind them.');
  expect(second).toMatch(/: line 5 \(from byte \d+\) was changed/);
});

test('a line that was taken out is told where it stood', async () => {
  const [file] = await endOfLine(0);
  rewrite(file, (bytes) => {
    const lines = bytes.toString().split('\n');
    return Buffer.from([...lines.slice(0, 7), ...lines.slice(8)].join('\n'));
  });
  expect((await verify()).sentences[0]).toContain('lines 1 to 7,');
});

for (const trouble of ['locked', 'missing', 'frozen'] as const) {
  test(`nothing is verified with a key store that is ${trouble}`, async () => {
    place.vault.setState(trouble);
    const { ending, sentences } = await verify();
    expect([ending, sentences.length]).toEqual([2, 1]);
    expect(sentences[0]).toMatch(/Nothing was verified\.$/);
  });
}

test('without a key nothing is verified', async () => {
  place.vault.entries.clear();
  expect((await verify()).ending).toBe(2);
});
