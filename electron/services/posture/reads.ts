import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

/** What a look at the system gave: text, nothing there, or no answer. */
export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' };

/** The system as far as its posture is looked at. Nothing here rejects, and nothing is changed. */
export interface PostureReads {
  readonly text: (file: string) => Promise<Reading>;
  /** Where a symbolic link leads. */
  readonly link: (file: string) => Promise<Reading>;
  /** The names in a folder, a line each. */
  readonly names: (folder: string) => Promise<Reading>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A machine whose files lie under `root`: the real one by `/`. Only Linux has what is read. */
export function machineReads(
  root = '/',
  platform: NodeJS.Platform = process.platform,
): PostureReads {
  const reading = async (file: string, read: (at: string) => Promise<string>) => {
    if (platform !== 'linux') return { kind: 'unreadable' } as const;
    try {
      return { kind: 'text', text: await read(path.join(root, file)) } as const;
    } catch (trouble) {
      return { kind: isMissing(trouble) ? 'absent' : 'unreadable' } as const;
    }
  };
  return {
    text: (file) => reading(file, (at) => readFile(at, 'utf8')),
    link: (file) => reading(file, readlink),
    names: (folder) => reading(folder, async (at) => (await readdir(at)).join('\n')),
    now: Date.now,
  };
}

/** A link is looked at as a link: a plain file in its place is no link (EINVAL). */
function isMissing(trouble: unknown): boolean {
  const code = trouble instanceof Error && 'code' in trouble ? trouble.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL';
}
