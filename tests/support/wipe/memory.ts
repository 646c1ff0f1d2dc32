import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import type { Needle, Search } from './needles.ts';

/** A needle in the memory of a process. */
export interface Find {
  readonly needle: Needle;
  readonly pid: number;
  /** What the process is: `main`, `visit`, `browser`, `renderer`, `network`, ... */
  readonly role: string;
  /** How often. */
  readonly times: number;
  /** What stands around it where it was found first, without the canary: says whose it is. */
  readonly around: string;
}

/** Read at once; needles on the border between two reads are found by what both have. */
const chunk = 8 * 1_024 * 1_024;
const overlap = 512;

/**
 * Looks through all that a process can write or has no file for; what is mapped from a file for
 * reading is program and font. Gives back also how many bytes there were.
 */
export function searchMemory(pid: number, search: Search): { bytes: number; finds: Find[] } {
  try {
    return searchLiving(pid, search);
  } catch (error) {
    if (commandOf(pid) !== '') throw error;
    // It has ended meanwhile, and its memory with it.
    return { bytes: 0, finds: [] };
  }
}

function searchLiving(pid: number, search: Search): { bytes: number; finds: Find[] } {
  const met: Met = new Map();
  const buffer = Buffer.alloc(chunk);
  let bytes = 0;
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  for (const { at, length } of writtenRegions(pid).flatMap(partsOf)) {
    const part = buffer.subarray(0, read(memory, buffer, at, length));
    bytes += part.length;
    search(part, (needle, place) => meet(met, needle, aroundOf(part, needle, place)));
  }
  closeSync(memory);
  const role = roleOf(pid);
  return { bytes, finds: [...met].map(([needle, told]) => ({ needle, pid, role, ...told })) };
}

interface Region {
  readonly from: number;
  readonly to: number;
}

/** A region in parts that fit into the buffer and share their ends. */
function partsOf({
  from,
  to,
}: Region): readonly { readonly at: number; readonly length: number }[] {
  const parts = Math.max(1, Math.ceil((to - from - overlap) / (chunk - overlap)));
  return Array.from({ length: parts }, (_, index) => {
    const at = from + index * (chunk - overlap);
    return { at, length: Math.min(chunk, to - at) };
  });
}

type Met = Map<Needle, { times: number; around: string }>;

/** Counts a find. */
export function meet(met: Met, needle: Needle, around: string): void {
  const known = met.get(needle);
  met.set(needle, { times: (known?.times ?? 0) + 1, around: known?.around ?? around });
}

/** What stands before and behind, where it can be read. */
export function aroundOf(bytes: Buffer, needle: Needle, at: number): string {
  const readable = (part: Buffer) => part.toString('latin1').replace(/[^ -~]+/g, '.');
  const end = at + needle.bytes.length;
  const before = readable(bytes.subarray(Math.max(0, at - 60), at));
  return `${before}[${needle.what}]${readable(bytes.subarray(end, end + 60))}`;
}

/** A region that is gone meanwhile has nothing any more. */
function read(memory: number, buffer: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, buffer, 0, length, at);
  } catch {
    return 0;
  }
}

/** Lines of /proc/<pid>/maps: `from-to rwxp offset device inode name`. */
function writtenRegions(pid: number): readonly Region[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const found = /^([0-9a-f]+)-([0-9a-f]+) (r)(w|-)\S+ \S+ \S+ (\d+) *(.*)$/.exec(line);
      if (!found) return [];
      const [, from = '', to = '', , isWritten, inode, name = ''] = found;
      const isOfKernel = name.startsWith('[v');
      if (isOfKernel || (isWritten !== 'w' && inode !== '0')) return [];
      return presentIn(pid, Number.parseInt(from, 16), Number.parseInt(to, 16));
    });
}

const page = 4_096;

/** Of a large region only what is in memory: the rest was never written (no swap on a kiosk). */
function presentIn(pid: number, from: number, to: number) {
  if (to - from <= chunk) return [{ from, to }];
  const pages = (to - from) / page;
  const entries = Buffer.alloc(pages * 8);
  const map = openSync(`/proc/${pid}/pagemap`, 'r');
  const known = readSync(map, entries, 0, entries.length, (from / page) * 8) / 8;
  closeSync(map);
  const runs: { from: number; to: number }[] = [];
  for (let index = 0; index < known; index += 1) {
    // Bits 63 and 62: present, swapped out (Documentation/admin-guide/mm/pagemap.rst).
    if ((entries[index * 8 + 7] ?? 0) < 0x40) continue;
    const at = from + index * page;
    const last = runs.at(-1);
    if (last?.to === at) last.to = at + page;
    else runs.push({ from: at, to: at + page });
  }
  return runs;
}

/** The process itself and all that it has started, and they. */
export function withChildren(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const walk = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(walk)];
  return walk(root);
}

/** Field 4 of /proc/<pid>/stat, behind the name in brackets; nothing of one that has ended. */
function parentOf(pid: number): number | undefined {
  try {
    const [state, parent] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return state === 'Z' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}

/** By its command line; Chromium names the kind of each of its processes there. */
function roleOf(pid: number): string {
  const words = commandOf(pid);
  const kind = /--type=([\w-]+)/.exec(words)?.[1];
  const service = /--utility-sub-type=(\w+)/.exec(words)?.[1];
  if (kind) return service ?? kind;
  if (words.includes('--user-data-dir')) return 'browser';
  const file = /(visit|vault|practice-visit)\.cjs/.exec(words)?.[1];
  return file ?? (words.includes('electron-double/run.ts') ? 'main' : words.slice(0, 40));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
