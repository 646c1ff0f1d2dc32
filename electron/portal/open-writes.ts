import { createHash } from 'node:crypto';
import type { EndpointName } from './contract.ts';
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
  readonly leaveOpen: (name: EndpointName, words: string, key: string) => void;
  readonly answered: (words: string) => void;
  /** Key of the endpoint's write that was left open last, for whoever no longer has its words. */
  readonly lastOpen: (name: EndpointName) => string | undefined;
  readonly settled: (key: string) => void;
}

export function createOpenWrites(newKey: () => string): OpenWrites {
  const open = new Map<string, { readonly name: EndpointName; readonly key: string }>();
  return {
    find(words) {
      const write = open.get(digest(words));
      return write ? { key: write.key, changed: 'unknown' } : { key: newKey(), changed: 'no' };
    },
    leaveOpen(name, words, key) {
      // Taken out first, so that the map's order is that of the last tries.
      open.delete(digest(words));
      open.set(digest(words), { name, key });
    },
    answered: (words) => void open.delete(digest(words)),
    lastOpen: (name) => [...open.values()].findLast((write) => write.name === name)?.key,
    settled(key) {
      for (const [words, write] of open) if (write.key === key) open.delete(words);
    },
  };
}

/** A password is not kept for longer than its call. */
function digest(words: string): string {
  return createHash('sha256').update(words).digest('base64url');
}
