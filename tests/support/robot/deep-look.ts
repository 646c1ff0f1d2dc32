import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { allowedFiles, ownFileNames, ownPrograms } from './allowed.ts';
import type { Stage } from './stage.ts';

/** What runs, listens and is open below the app. */
export interface Depths {
  /** Programs by what they are, not by their number. */
  readonly programs: ReadonlySet<string>;
  readonly listening: ReadonlySet<string>;
  /** Open files outside what an app of ours opens. */
  readonly open: readonly string[];
  /** Files that nobody of ours writes, in its home, its profile and its folder for downloads. */
  readonly left: readonly string[];
}

export function lookDeep({ app, ground }: Stage): Depths {
  const pids = treeOf(app.pid);
  const links = pids.flatMap((pid) => linksOf(pid));
  const sockets = new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
  const files = links.filter((link) => link.startsWith('/'));
  return {
    programs: new Set(pids.map((pid) => programOf(pid)).filter((one) => !ownPrograms.has(one))),
    listening: new Set(listeners().flatMap(([inode, at]) => (sockets.has(inode) ? [at] : []))),
    open: files.filter((file) => !isAllowed(file, ground.folder)),
    left: filesIn(ground.folder).filter((file) => !ownFileNames.some((own) => own.test(file))),
  };
}

/** What has come since; what is gone is no breakout. */
export function depthTroubles(golden: Depths, now: Depths): readonly string[] {
  const fresh = (name: 'programs' | 'listening') =>
    [...now[name]].filter((one) => !golden[name].has(one)).map((one) => `${name}: ${one}`);
  return [
    ...fresh('programs'),
    ...fresh('listening'),
    ...now.open.map((file) => `open file: ${file}`),
    ...now.left.map((file) => `file left: ${file}`),
  ];
}

/** The process and all below it. */
function treeOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const children = Map.groupBy(parents, ([, parent]) => parent);
  const below = (pid: number): readonly number[] => [
    pid,
    ...(children.get(pid) ?? []).flatMap(([child]) => below(child)),
  ];
  return below(root);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? -1);
}

/** A process that is gone has nothing in any of its files. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function programOf(pid: number): string {
  const words = read(`/proc/${pid}/cmdline`).split(/[\0 ]/);
  const told = words.filter((word) => /^--(?:type|utility-sub-type)=|\.[cm]?[jt]s$/.test(word));
  const named = told.map((word) => (word.startsWith('--') ? word : path.basename(word)));
  return [path.basename(words[0] ?? ''), ...named].join(' ');
}

function linksOf(pid: number): readonly string[] {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).flatMap((name) => linkOf(path.join(folder, name)));
  } catch {
    return [];
  }
}

function linkOf(name: string): readonly string[] {
  try {
    return [readlinkSync(name)];
  } catch {
    return [];
  }
}

/** Inode and address of every listening TCP socket of this computer (proc(5), state 0A). */
function listeners(): readonly (readonly [inode: string, at: string])[] {
  return ['tcp', 'tcp6'].flatMap((kind) =>
    read(`/proc/net/${kind}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state]) => state === '0A')
      .map((parts) => [parts[9] ?? '', `${kind} ${parts[1] ?? ''}`] as const),
  );
}

function isAllowed(file: string, folder: string): boolean {
  const own = [folder, process.cwd(), path.dirname(process.execPath)];
  return [...own, ...allowedFiles].some((start) => file.startsWith(start));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
