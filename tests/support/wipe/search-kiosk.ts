import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { aroundOf, commandOf, meet, searchMemory, withChildren, type Find } from './memory.ts';
import { needlesOf, searchFor, type Canary, type Needle, type Search } from './needles.ts';

export interface Asked {
  /** The kiosk's main process. */
  readonly pid: number;
  readonly canaries: readonly Canary[];
  /** Folders that the kiosk can write, beside the one for passing files. */
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
  const files = [...folders, ...passingFolder(pids)].flatMap(filesIn);
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

/** The folder for passing files; Chromium's profile lies in it. */
function passingFolder(pids: readonly number[]): readonly string[] {
  const profile = /--user-data-dir=(\S+)/.exec(pids.map(commandOf).join(' '))?.[1];
  return profile ? [path.dirname(profile)] : [];
}

function filesIn(folder: string): readonly Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => readIfThere(path.join(entry.parentPath, entry.name)));
}

function readIfThere(file: string): readonly Buffer[] {
  try {
    return [readFileSync(file)];
  } catch {
    return [];
  }
}
