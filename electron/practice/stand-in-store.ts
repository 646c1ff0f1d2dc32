import { createTurns } from '#electron/services/key-turns.ts';
import type { Vault, VaultEntry } from '#electron/services/vault/vault.ts';

/**
 * What stands in for the key store of the system in practice: memory, which is gone with the program.
 * A practice kiosk's key opens the practice portal beside it and nothing else.
 */
export function standInVault(): Vault {
  const entries = new Map<VaultEntry, string>();
  const state = () => (entries.has('kiosk-key') ? 'ready' : 'empty');
  return {
    state,
    onChange: () => undefined,
    check: async () => state(),
    read: async (entry) => ({ ok: true, text: entries.get(entry) }),
    async write(entry, text) {
      entries.set(entry, text);
      return { ok: true };
    },
    async remove(entry) {
      entries.delete(entry);
      return { ok: true };
    },
    alone: createTurns(),
    close: () => entries.clear(),
  };
}
