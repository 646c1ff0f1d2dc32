import { readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyAudit } from '#electron/services/audit/verify.ts';
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

const readAgain = 'It was read twice, since a kiosk may have been writing to it the first time.';

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
      readAgain,
    ],
  });
});

test('a forged number does not hide that the end is missing', async () => {
  const [file, end] = await endOfLine(12);
  truncateSync(file, end);
  rewrite(file, (bytes) => Buffer.from(bytes.toString().replace('{"n":11,', '{"n":99999,')));
  expect((await verify()).sentences).toEqual([
    'Vouched for lines 1 to 10, and for nothing behind them.',
    expect.stringContaining('line 11 (from byte '),
    'The head in the vault is line 32: 20 lines are missing from line 13 on.',
    readAgain,
  ]);
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

/** A second reading that finds what stood on the disk when the first one was over. */
function verifyWhile(meanwhile: () => void) {
  let readings = 0;
  const read: typeof verifyAudit = async (options) => {
    readings += 1;
    const verdict = await verifyAudit(options).finally(readings === 1 ? meanwhile : undefined);
    return verdict;
  };
  return verifyFolder(place.folder, place.vault, read);
}

test('a line that was half written when it was read is read again, and that is said', async () => {
  const [file, end] = await endOfLine(32);
  const whole = readFileSync(file);
  truncateSync(file, end - 20);
  expect(await verifyWhile(() => writeFileSync(file, whole))).toEqual({
    ending: 0,
    sentences: [expect.stringContaining('32 lines'), expect.any(String), readAgain],
  });
});

test('what is wrong at the second reading too is told, with both readings', async () => {
  truncateSync(...(await endOfLine(12)));
  const { ending, sentences } = await verify();
  expect([ending, sentences.at(-1)]).toEqual([1, readAgain]);
});

test('a file that is deleted for its age between name and reading is no fault', async () => {
  const [file] = await endOfLine(0);
  const gone = path.join(place.folder, 'audit-000000000000-2026-11-01.jsonl');
  symlinkSync(`${file}.gone`, gone);
  expect(await verifyWhile(() => rmSync(gone))).toMatchObject({ ending: 0 });
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
