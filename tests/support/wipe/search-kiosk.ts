import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { aroundOf, meet, searchMemory, withChildren, type Find } from './memory.ts';
import { needlesOf, searchFor, type Canary, type Needle, type Search } from './needles.ts';

export interface Asked {
  /** The kiosk's main process. */
  readonly pid: number;
  readonly canaries: readonly Canary[];
  /** Folders that the kiosk can write, and the print queue's. */
  readonly folders: readonly string[];
  /** What else it gave out: its log, the clipboard. */
  readonly said: readonly string[];
}

export interface Found {
  readonly finds: readonly Find[];
  /** Bytes of memory that were looked through, and of how many processes. */
  readonly bytes: number;
  readonly processes: number;
}

/** Every process of the kiosk that is there now, and every file that it can write. */
export function searchKiosk({ pid, canaries, folders, said }: Asked): Found {
  const search = searchFor(needlesOf(canaries));
  const pids = withChildren(pid);
  const inMemory = pids.map((one) => searchMemory(one, search));
  const files = folders.flatMap(filesIn);
  const written = [...said.map((text) => Buffer.from(text)), ...files];
  return {
    finds: [...inMemory.flatMap(({ finds }) => finds), ...findsIn(written, search)],
    bytes: inMemory.reduce((sum, { bytes }) => sum + bytes, 0),
    processes: pids.length,
  };
}

/** What stands in logs, state, profile and passing files. */
function findsIn(written: readonly Buffer[], search: Search): readonly Find[] {
  const met = new Map<Needle, { times: number; around: string }>();
  for (const bytes of written) {
    // A copy begins where it can be read by pairs.
    const copy = Buffer.from(Uint8Array.from(bytes).buffer);
    search(copy, (needle, at) => meet(met, needle, aroundOf(copy, needle, at)));
  }
  return [...met].map(([needle, told]) => ({ needle, pid: 0, role: 'files', ...told }));
}

/** What goes away meanwhile has nothing any more. */
function filesIn(folder: string): readonly Buffer[] {
  return entriesIn(folder).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(place);
    return entry.isFile() ? readIfThere(place) : [];
  });
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A file's bytes, and what a page for the printer says; a file may go while it is looked at. */
function readIfThere(file: string): readonly Buffer[] {
  const [bytes] = tried(() => readFileSync(file));
  if (bytes?.subarray(0, 5).toString('latin1') !== '%PDF-') return bytes ? [bytes] : [];
  return [bytes, ...tried(() => execFileSync('pdftotext', [file, '-']))];
}

function tried(read: () => Buffer): readonly Buffer[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}
