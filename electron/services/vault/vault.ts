/** What may be kept in the system's key store. Nothing else may, and never anything of a visitor. */
export type VaultEntry = 'kiosk-key' | 'registration' | 'audit-key' | 'audit-head';

/**
 * What the key store was like when it was looked at last.
 * `ready`: it answers, and has the kiosk's key and registration. `empty`: it answers and has not.
 * `locked`: it waits for its password. `missing`: there is none, or no way to one. `frozen`: it did
 * not answer in time.
 */
export type VaultState = 'ready' | 'locked' | 'missing' | 'frozen' | 'empty';

/** Why a call was not made, or came to nothing. */
export type VaultTrouble = Exclude<VaultState, 'ready' | 'empty'>;

/** `text` is undefined only where an unlocked store has no such entry. */
export type VaultReading =
  | { readonly ok: true; readonly text: string | undefined }
  | { readonly ok: false; readonly state: VaultTrouble };

export type VaultWriting =
  { readonly ok: true } | { readonly ok: false; readonly state: VaultTrouble };

/**
 * The kiosk's own secrets in the key store of the system. A call settles within five seconds of its
 * turn; a store that hangs refuses at once until a look finds it well again.
 */
export interface Vault {
  /** As last seen; `missing` before the first look. */
  readonly state: () => VaultState;
  /** Hears of each state that differs from the one before. */
  readonly onChange: (listener: (state: VaultState) => void) => void;
  /** Looks now. */
  readonly check: () => Promise<VaultState>;
  readonly read: (entry: VaultEntry) => Promise<VaultReading>;
  /** Replaces what the entry held. After trouble nobody knows whether it was written. */
  readonly write: (entry: VaultEntry, text: string) => Promise<VaultWriting>;
  /** An entry that was not there is removed too. */
  readonly remove: (entry: VaultEntry) => Promise<VaultWriting>;
  /**
   * Does work at several entries while nobody else does: no other part of this process, and no other
   * Genkan with this key store. `busy` where its turn has not come after half a minute.
   */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T | 'busy'>;
  readonly close: () => void;
}
