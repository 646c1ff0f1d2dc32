import type { Vault, VaultTrouble } from '#electron/services/vault/vault.ts';
import { readHead } from './head.ts';
import { chainKey } from './line.ts';
import { verifyAudit } from './verify.ts';
import { sentencesOf } from './verify-words.ts';

/** Sentences, and how it ended: 0 whole, 1 something is wrong, 2 it could not be looked at. */
export interface FolderVerdict {
  readonly ending: 0 | 1 | 2;
  readonly sentences: readonly string[];
}

/** Verifies the log of a folder with the key and the head of the vault. Rejects with I/O errors. */
export async function verifyFolder(folder: string, vault: Vault): Promise<FolderVerdict> {
  // Checked first, so that a locked store is never asked.
  await vault.check();
  const key = await vault.read('audit-key');
  const head = await vault.read('audit-head');
  if (!key.ok) return notLookedAt(cannotRead[key.state]);
  if (!head.ok) return notLookedAt(cannotRead[head.state]);
  const known = chainKey(key.text ?? '');
  if (!known) return notLookedAt('The key store has no key of an audit log.');
  const verdict = await verifyAudit({ folder, key: known, head: readHead(head.text) });
  return { ending: verdict.isWhole ? 0 : 1, sentences: sentencesOf(verdict) };
}

function notLookedAt(sentence: string): FolderVerdict {
  return { ending: 2, sentences: [`${sentence} Nothing was verified.`] };
}

const cannotRead: Readonly<Record<VaultTrouble, string>> = {
  locked: 'The key store is locked.',
  missing: 'There is no key store.',
  frozen: 'The key store did not answer.',
};
