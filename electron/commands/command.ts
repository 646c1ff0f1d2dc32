import type { Readable } from 'node:stream';
import type { Vault } from '#electron/services/vault/vault.ts';

/**
 * How a command ended, as its exit code: 0 done, 1 what was looked at is not right or the act was
 * refused, 2 it could not be tried.
 */
export type Ending = 0 | 1 | 2;

/** What a command works with. */
export interface CommandParts {
  /** The word behind it; undefined where there is none. */
  readonly given: string | undefined;
  /** The settings file that the kiosk would read. */
  readonly settingsFile: string;
  /** Whose settings files are believed (services/trusted-place.ts). */
  readonly owners?: readonly number[] | undefined;
  /** The folder for what has to last; it may not be there yet (services/state-folder.ts). */
  readonly stateFolder: string;
  /** The key store of this computer; whoever opens it closes it. */
  readonly openVault: () => Promise<Vault>;
  /** Writes a line for whoever started it. */
  readonly say: (line: string) => void;
  /** What is typed: secrets come this way, since every user of a computer sees the arguments. */
  readonly input: Readable;
}

/** One thing that whoever looks after a kiosk can have it do. No window is opened for it. */
export interface Command {
  /** What may stand behind it, such as `[file]`; '' where nothing does. */
  readonly takes: string;
  /** What it does, in a sentence. */
  readonly words: string;
  readonly does: (parts: CommandParts) => Promise<Ending>;
}
