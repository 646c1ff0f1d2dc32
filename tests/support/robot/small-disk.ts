import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for what lasts, on a disk of its own that is quickly full. */
export interface SmallDisk {
  readonly folder: string;
  /** Bytes that are free. */
  readonly room: () => number;
  readonly close: () => void;
}

/** Throws where somebody else than root asks: nobody else mounts a disk. */
export function openSmallDisk(): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-state-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=700', 'tmpfs', folder]);
  return {
    folder,
    room() {
      const told = execFileSync('df', ['--output=avail', '-B1', folder], { encoding: 'utf8' });
      return Number(told.split('\n')[1]);
    },
    close() {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
