import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nameOf } from '#electron/services/audit/log-files.ts';
import { verifyIn } from './audit-place.ts';
import type { Sample, SampleFile, Tried } from './tampering.ts';

/** A file of the sample with a name that is not its own, until `undo`. */
interface Naming {
  readonly what: string;
  /** The last line that is still vouched for. */
  readonly upTo: number;
  readonly act: () => void;
  readonly undo: () => void;
}

/** Gives each file of the sample other names, and puts copies and empty files of such names beside it. */
export async function nameFiles(sample: Sample): Promise<Tried> {
  const namings = sample.files.flatMap((file) => namingsOf(sample, file));
  const missed: {
    readonly what: string;
    readonly verdict: Awaited<ReturnType<typeof verifyIn>>;
  }[] = [];
  for (const { what, upTo, act, undo } of namings) {
    act();
    const verdict = await verifyIn(sample.folder, sample.vault);
    undo();
    if (verdict.isWhole || verdict.vouched.upTo !== upTo) missed.push({ what, verdict });
  }
  return { tried: namings.length, missed };
}

function namingsOf(sample: Sample, file: SampleFile): readonly Naming[] {
  const own = path.basename(file.path);
  return otherNames(file).flatMap((name) => {
    const other = path.join(sample.folder, name);
    const front = linesInFrontOf(sample, name);
    const put = (bytes: Buffer) => ({
      upTo: front,
      act: () => writeFileSync(other, bytes),
      undo: () => rmSync(other),
    });
    const move = {
      act: () => renameSync(file.path, other),
      undo: () => renameSync(other, file.path),
    };
    // Where the oldest one stands behind all others, these are vouched for without it.
    const isStartGone = file.before === 0 && front === sample.lines;
    const upTo = isStartGone ? front : Math.min(front, file.before);
    return [
      { what: `${own} renamed ${name}`, upTo, ...move },
      { what: `a copy of ${own} as ${name}`, ...put(file.bytes) },
      { what: `nothing as ${name}`, ...put(Buffer.alloc(0)) },
    ];
  });
}

/** Names with another day, another number, and both. */
function otherNames({ path: own, before }: SampleFile): readonly string[] {
  const day = path.basename(own).slice(-16, -6);
  const first = before + 1;
  return [
    ...[nameOf(first, '2026-01-01'), nameOf(first, '2028-01-01')],
    ...[nameOf(0, day), nameOf(first + 1, day), nameOf(900_000_000, day)],
    ...[nameOf(0, '2026-01-01'), nameOf(900_000_000, '2026-01-01')],
  ];
}

/** Of the sample as it is, by the order in which files are read. */
function linesInFrontOf({ files, lines }: Sample, name: string): number {
  return files.find((file) => path.basename(file.path) > name)?.before ?? lines;
}
