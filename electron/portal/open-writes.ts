import { createHash } from 'node:crypto';
import type { Changed } from './failures.ts';

/** A write under its Idempotency-Key; `changed` is what is known of its earlier tries. */
export interface OpenWrite {
  readonly key: string;
  readonly changed: Changed;
}

/**
 * Writes that the portal has not answered. Tried again, a write goes under the key of its first try:
 * if that one was done, or is done late, the portal gives its reply and does nothing a second time.
 */
export interface OpenWrites {
  /** The same words give the same write until it is answered. */
  readonly find: (words: string) => OpenWrite;
  /** Nobody knows whether it was done. A write that never arrived is not open: its key is spent. */
  readonly leaveOpen: (words: string, key: string) => void;
  readonly answered: (words: string) => void;
}

export function createOpenWrites(newKey: () => string): OpenWrites {
  const keys = new Map<string, string>();
  return {
    find(words) {
      const key = keys.get(digest(words));
      return key === undefined ? { key: newKey(), changed: 'no' } : { key, changed: 'unknown' };
    },
    leaveOpen: (words, key) => void keys.set(digest(words), key),
    answered: (words) => void keys.delete(digest(words)),
  };
}

/** A password is not kept for longer than its call. */
function digest(words: string): string {
  return createHash('sha256').update(words).digest('base64url');
}
