import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Actor } from './people.ts';

/** Somebody whose password is not the one of the accounts file; one of these counts. */
export interface Kept extends Pick<Actor, 'personalId' | 'kind'> {
  readonly passwords: readonly string[];
}

export interface PasswordFile {
  readonly name: string;
  /** Writes the file anew before anything else happens; nobody left takes it away. */
  readonly keep: (kept: readonly Kept[]) => void;
}

/** Whose password is another than the accounts file says, or may be. */
export function keptOf(people: readonly Actor[]): readonly Kept[] {
  return people
    .filter(({ password, wanted, perhaps }) => password !== wanted || perhaps !== undefined)
    .map(({ personalId, kind, password, perhaps }) => {
      const passwords = [password, perhaps ?? ''].filter((one) => one !== '');
      return { personalId, kind, passwords };
    });
}

/** A file for the operator alone (mode 0600); it is there while somebody's password is another. */
export function createPasswordFile(name: string): PasswordFile {
  return {
    name,
    keep(kept) {
      if (kept.length === 0) {
        rmSync(name, { force: true });
        return;
      }
      // Written beside it and renamed: a run that dies now leaves the earlier file whole.
      const fresh = `${name}.new`;
      rmSync(fresh, { force: true });
      writeFileSync(fresh, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
      renameSync(fresh, name);
    },
  };
}

/** Its name: beside the accounts file, another one for every run. */
export function passwordFileName(accountsFile: string, at: Date): string {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${accountsFile.replace(/\.json$/, '')}.passwords-${time}.json`;
}
