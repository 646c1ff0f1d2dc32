import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Verdict } from '#electron/services/audit/verify.ts';
import { auditPlace, noteVisits, verifyIn } from './audit-place.ts';
import type { FakeVault } from '#tests/support/fake-vault.ts';

/** A log of some files that ended well, and the vault that knows it. */
export interface Sample {
  readonly folder: string;
  readonly vault: FakeVault;
  readonly files: readonly SampleFile[];
  readonly lines: number;
  readonly bytes: number;
  readonly remove: () => void;
}

export interface SampleFile {
  readonly path: string;
  readonly bytes: Buffer;
  /** Lines of the log before this file. */
  readonly before: number;
}

export async function makeSample(): Promise<Sample> {
  const place = auditPlace();
  const audit = place.open({ mostBytes: 1_500 });
  await noteVisits(audit, 8);
  await audit.close();
  let before = 0;
  const files = (await place.files()).map((file) => {
    const bytes = readFileSync(file);
    const sample = { path: file, bytes, before };
    before += linesIn(bytes);
    return sample;
  });
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return { ...place, files, lines: before, bytes };
}

/** Something was done to the log that verifying did not find, or told of at the wrong line. */
export interface Missed {
  readonly what: string;
  readonly verdict: Verdict;
}

/** Ways to change one byte: its lowest bit, its highest, a line's end. */
const changes: readonly ((byte: number) => number)[] = [
  (byte) => byte ^ 1,
  (byte) => byte ^ 0x80,
  (byte) => (byte === 10 ? 32 : 10),
];

export interface Tried {
  readonly tried: number;
  readonly missed: readonly Missed[];
}

interface Change {
  readonly file: SampleFile;
  readonly at: number;
  readonly bytes: Buffer;
}

/** Changes every `step`th byte of the sample in the first so many ways, and takes it out. */
export async function changeBytes(
  sample: Sample,
  { step, ways }: { readonly step: number; readonly ways: number },
): Promise<Tried> {
  const missed: Missed[] = [];
  const all = sample.files.flatMap((file) =>
    everyStep(file.bytes.length, step).flatMap((at) => changedAt(file, at, ways)),
  );
  for (const { file, at, bytes } of all) {
    writeFileSync(file.path, bytes);
    const verdict = await verifyIn(sample.folder, sample.vault);
    writeFileSync(file.path, file.bytes);
    if (!isFoundAt(verdict, file, at)) missed.push({ what: whatOf(file, at), verdict });
  }
  return { tried: all.length, missed };
}

function everyStep(length: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, at) => at * step);
}

function changedAt(file: SampleFile, at: number, ways: number): readonly Change[] {
  const { bytes } = file;
  const without = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  const changed = changes.slice(0, ways).map((change) => {
    const copy = Buffer.from(bytes);
    copy[at] = change(copy[at] ?? 0);
    return copy;
  });
  return [...changed, without].map((one) => ({ file, at, bytes: one }));
}

/** Found, and nothing in front of it is doubted. */
function isFoundAt(verdict: Verdict, file: SampleFile, at: number): boolean {
  const upTo = file.before + linesIn(file.bytes.subarray(0, at));
  return !verdict.isWhole && verdict.vouched.upTo === upTo;
}

function whatOf(file: SampleFile, at: number): string {
  return `${path.basename(file.path)}, byte ${at}`;
}

/** Cuts the log off behind every `step`th byte, the files behind it taken away. */
export async function cutTails(sample: Sample, step: number): Promise<Tried> {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-cut-'));
  cpSync(sample.folder, folder, { recursive: true });
  const missed: Missed[] = [];
  const all = sample.files
    .toReversed()
    .flatMap((file) => everyStep(file.bytes.length, step).map((at) => ({ file, at })));
  for (const { file, at } of all.toSorted((a, b) => b.file.before - a.file.before || b.at - a.at)) {
    const copy = path.join(folder, path.basename(file.path));
    truncateSync(copy, at);
    const verdict = await verifyIn(folder, sample.vault);
    const isTold = verdict.findings.some(({ kind }) => kind === 'end-missing');
    const isFound = isTold && isFoundAt(verdict, file, at);
    if (!isFound) missed.push({ what: whatOf(file, at), verdict });
    // The first byte is the last of a file that is cut: the one before it is next.
    if (at === 0) rmSync(copy);
  }
  rmSync(folder, { recursive: true });
  return { tried: all.length, missed };
}

function linesIn(bytes: Buffer): number {
  return bytes.toString('latin1').split('\n').length - 1;
}
