import { createTurns } from '#electron/services/key-turns.ts';
import type {
  Vault,
  VaultEntry,
  VaultState,
  VaultTrouble,
} from '#electron/services/vault/vault.ts';

export interface FakeVault extends Vault {
  /** Gives the store a trouble, or with undefined makes it well again; its entries stay. */
  readonly setState: (trouble: VaultTrouble | undefined) => void;
  readonly entries: Map<VaultEntry, string>;
}

/** A vault in memory, with the states of the real one. */
export function fakeVault(initial: Iterable<readonly [VaultEntry, string]> = []): FakeVault {
  const entries = new Map(initial);
  const listeners: ((state: VaultState) => void)[] = [];
  let trouble: VaultTrouble | undefined;
  let seen = stateOf(entries);
  const look = (): VaultState => {
    const now = trouble ?? stateOf(entries);
    const isNews = now !== seen;
    seen = now;
    if (isNews) for (const listener of listeners) listener(now);
    return now;
  };
  const refusal = () => trouble && { ok: false as const, state: trouble };
  const change = (act: () => unknown) => {
    if (!trouble) act();
    look();
    return Promise.resolve(refusal() ?? { ok: true as const });
  };
  return {
    entries,
    setState(next) {
      trouble = next;
      look();
    },
    state: () => seen,
    onChange: (listener) => void listeners.push(listener),
    check: () => Promise.resolve(look()),
    read: (entry) => Promise.resolve(refusal() ?? { ok: true, text: entries.get(entry) }),
    write: (entry, text) => change(() => entries.set(entry, text)),
    remove: (entry) => change(() => entries.delete(entry)),
    alone: createTurns(),
    close: () => undefined,
  };
}

function stateOf(entries: ReadonlyMap<VaultEntry, string>): VaultState {
  return entries.has('kiosk-key') && entries.has('registration') ? 'ready' : 'empty';
}
