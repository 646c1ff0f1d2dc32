import { createHash } from 'node:crypto';
import type { Changed } from './failures.ts';

/** A write under its Idempotency-Key; `changed` is what its earlier tries have left open. */
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
  readonly leaveOpen: (words: string, write: OpenWrite) => void;
  readonly answered: (words: string) => void;
}

export function createOpenWrites(newKey: () => string): OpenWrites {
  const writes = new Map<string, OpenWrite>();
  return {
    find: (words) => writes.get(digest(words)) ?? { key: newKey(), changed: 'no' },
    leaveOpen: (words, write) => void writes.set(digest(words), write),
    answered: (words) => void writes.delete(digest(words)),
  };
}

/** A password is not kept for longer than its call. */
function digest(words: string): string {
  return createHash('sha256').update(words).digest('base64url');
}
