import { open, unlink } from 'node:fs/promises';
import { checkFile, type FileCheck } from './check-file.ts';
import type { BegunBecause } from './events.ts';
import { origin, type ChainKey, type Place } from './line.ts';
import { logFiles, type LogFile } from './log-files.ts';

export interface OpenLogOptions {
  readonly folder: string;
  readonly key: ChainKey;
  /** Made just now: whatever is in the folder was written with another one. */
  readonly isKeyNew: boolean;
  /** The last line that the vault knows of. */
  readonly head: Place | undefined;
}

/** Where the log goes on. */
export interface Opened {
  /** The next line goes behind this one. */
  readonly last: Place;
  /** The file that is gone on with, else why another one is begun. */
  readonly file: LogFile | undefined;
  readonly size: number;
  readonly because: BegunBecause;
  /** Bytes of an unfinished line that were taken off. */
  readonly cut: number;
  /** The last line is there and is not that of a shutdown. */
  readonly hasCrashed: boolean;
}

/**
 * Looks at the newest file and at the vault's head and says where the log goes on. A half-written
 * end is taken off; nothing else is ever changed. Where lines are missing the chain goes on from the
 * head, so that they stay missing for whoever verifies. Rejects with I/O errors.
 */
export async function openLog(options: OpenLogOptions): Promise<Opened> {
  const { folder, key, isKeyNew, head } = options;
  let cut = 0;
  for (const file of (await logFiles(folder)).toReversed()) {
    const check = await checkFile(file.path, key);
    const isBare = !check.last && check.trouble !== 'changed' && !isKeyNew;
    if (!isBare) return goOn(options, file, { ...check, cut: cut + (await cutOff(file, check)) });
    // Not even its first line was finished: the file before it goes on.
    await unlink(file.path);
    cut += check.size;
  }
  const because = isKeyNew && !head ? 'first' : 'log-missing';
  return { ...begin(head ?? origin, because), cut, hasCrashed: false };
}

async function cutOff({ path }: LogFile, { trouble, goodBytes, size, last }: FileCheck) {
  if (trouble !== 'half' || !last) return 0;
  const handle = await open(path, 'r+');
  try {
    await handle.truncate(goodBytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return size - goodBytes;
}

/** No kiosk writes so many lines. A forged number beyond would lead to names that are no log files. */
const mostClaimed = 1_000_000_000;

type Checked = FileCheck & { readonly cut: number };

function goOn({ isKeyNew, head }: OpenLogOptions, file: LogFile, check: Checked): Opened {
  const { last, cut } = check;
  const seen = { cut, hasCrashed: last !== undefined && !endsWell(check) };
  // No number is given twice, whatever the lines that are not vouched for say.
  const known = Math.max(head?.n ?? 0, last?.n ?? 0);
  const claims = [check.claimed, file.first - 1].filter((claim) => claim - known < mostClaimed);
  const n = Math.max(known, ...claims);
  const mac = head?.mac ?? last?.mac ?? origin.mac;
  if (isKeyNew) return { ...begin({ n, mac }, 'key-missing'), ...seen };
  if (!last || check.trouble === 'changed') return { ...begin({ n, mac }, 'damaged'), ...seen };
  if (head && head.n > last.n) return { ...begin(head, 'lines-missing'), ...seen };
  if (head?.n === last.n && head.mac !== last.mac) return { ...begin(last, 'damaged'), ...seen };
  return { ...begin(last, 'day'), file, size: check.goodBytes, ...seen };
}

function begin(last: Place, because: BegunBecause) {
  return { last, because, file: undefined, size: 0 };
}

function endsWell({ lastLine }: FileCheck): boolean {
  return lastLine?.includes('"event":"sys_shutdown"') ?? false;
}
