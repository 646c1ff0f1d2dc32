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

/**
 * Verifies the log of a folder with the key and the head of the vault. What does not fit is read once
 * more: a running kiosk may have been in the middle of a line, or deleting an old file. Rejects with
 * I/O errors of the second reading.
 */
export async function verifyFolder(
  folder: string,
  vault: Vault,
  read: typeof verifyAudit = verifyAudit,
): Promise<FolderVerdict> {
  // Checked first, so that a locked store is never asked.
  await vault.check();
  const key = await vault.read('audit-key');
  const head = await vault.read('audit-head');
  if (!key.ok) return notLookedAt(cannotRead[key.state]);
  if (!head.ok) return notLookedAt(cannotRead[head.state]);
  const known = chainKey(key.text ?? '');
  if (!known) return notLookedAt('The key store has no key of an audit log.');
  const look = () => read({ folder, key: known, head: readHead(head.text) });
  const first = await look().catch(() => undefined);
  if (first?.isWhole) return { ending: 0, sentences: sentencesOf(first) };
  const verdict = await look();
  return { ending: verdict.isWhole ? 0 : 1, sentences: [...sentencesOf(verdict), readAgain] };
}

const readAgain = 'It was read twice, since a kiosk may have been writing to it the first time.';

function notLookedAt(sentence: string): FolderVerdict {
  return { ending: 2, sentences: [`${sentence} Nothing was verified.`] };
}

const cannotRead: Readonly<Record<VaultTrouble, string>> = {
  locked: 'The key store is locked.',
  missing: 'There is no key store.',
  frozen: 'The key store did not answer.',
};
