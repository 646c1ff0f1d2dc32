import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '#electron/services/whole-file.ts';
import { mustRestart, type Wipe } from './wipe.ts';

/** How many wipes in a row have missed something, over restarts of the program. */
export interface MissedWipes {
  readonly count: () => Promise<number>;
  /** Takes note of one more; settles once it is on the disk, or the disk has refused. */
  readonly add: () => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** In the state folder; a number and nothing of a visitor. */
export function openMissedWipes(stateFolder: string): MissedWipes {
  const file = path.join(stateFolder, 'missed-wipes');
  const count = async () => {
    // What can't be read counts as none: a kiosk must not be shut by a file.
    const known = Number(await readFile(file, 'utf8').catch(() => '0'));
    return Number.isInteger(known) && known > 0 ? known : 0;
  };
  return {
    count,
    add: async () => writeWhole(file, String((await count()) + 1)).catch(() => undefined),
    forget: () => rm(file, { force: true }).catch(() => undefined),
  };
}

/** After each wipe: whatever may be left ends with the program, which starts anew. */
export function afterWipeOf(
  missed: MissedWipes,
  restart: () => void,
): (wipe: Wipe) => 'go-on' | 'restarts' {
  return (wipe) => {
    if (!mustRestart(wipe)) {
      void missed.forget();
      return 'go-on';
    }
    void missed.add().then(restart);
    return 'restarts';
  };
}
