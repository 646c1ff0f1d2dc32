import { unlink } from 'node:fs/promises';
import type { AuditOptions } from './audit.ts';
import { checkFile, ownName } from './check-file.ts';
import type { ChainKey } from './line.ts';
import { logFiles } from './log-files.ts';

export interface Pruning extends Pick<AuditOptions, 'folder' | 'days' | 'clock'> {
  readonly key: ChainKey;
  /** Says in the log up to where it is deleted; whether that is on the disk. */
  readonly note: (upTo: number) => Promise<boolean>;
}

/**
 * Deletes the files that are older than the log is kept, by what their first lines say: no key vouches
 * for a name. Asked for once a day has lasted for an hour (audit.ts); what is the day is believed no
 * further than one day behind the file before, so a clock that jumps for a moment takes no log with
 * it. First a line says up to where: with it, and with the MAC that the first file left goes on from,
 * what is left can be verified.
 */
export async function prune({ folder, key, days, clock, note }: Pruning): Promise<void> {
  const files = await datedFiles(folder, key);
  const old = outdated(files, believedDay(files, clock()), days());
  // Lines that are missing in front of what is left were not deleted for their age.
  const upTo = old.findLast(({ day }) => day !== undefined)?.last;
  if (upTo === undefined) return;
  // Without that line a deletion could not be told from a theft.
  if (!(await note(upTo))) return;
  for (const { path } of old) await unlink(path);
}

interface DatedFile {
  readonly path: string;
  /** YYYY-MM-DD; undefined where the key does not vouch for a first line of this name. */
  readonly day: string | undefined;
  /** The number of the last line that the key vouches for. */
  readonly last: number | undefined;
}

async function datedFiles(folder: string, key: ChainKey): Promise<readonly DatedFile[]> {
  const dated: DatedFile[] = [];
  for (const { path, name, day } of await logFiles(folder)) {
    const { header, last } = await checkFile(path, key);
    const isNamedWell = header !== undefined && ownName(header) === name;
    dated.push({ path, day: isNamedWell ? day : undefined, last: last?.n });
  }
  return dated;
}

/**
 * Files at the old end whose day is over for longer than `days`; the newest with a day is never among
 * them. One without a day, or from a day to come, dated by a clock that was wrong, is as old as the
 * one behind it.
 */
function outdated(files: readonly DatedFile[], today: string, days: number): readonly DatedFile[] {
  const oldest = Date.parse(today) - days * 86_400_000;
  const isKept = (at: number) => {
    const next = files.slice(at).find(({ day }) => day !== undefined && day <= today);
    return next?.day === undefined || Date.parse(next.day) >= oldest;
  };
  const kept = files.findIndex((_, at) => isKept(at));
  return files.slice(0, Math.max(0, kept));
}

/** YYYY-MM-DD, never later than the newest file's. */
function believedDay(files: readonly DatedFile[], now: number): string {
  const [newest, before] = files.flatMap(({ day }) => day ?? []).toReversed();
  const latest = [
    now,
    ...(newest === undefined ? [] : [Date.parse(newest)]),
    ...(before === undefined ? [] : [Date.parse(before) + 86_400_000]),
  ];
  return new Date(Math.min(...latest)).toISOString().slice(0, 10);
}
