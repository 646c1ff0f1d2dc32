import { answerOf } from './answer.ts';
import type { Ask, AskOptions } from './ask.ts';
import type { Client, Exchange } from './client.ts';
import { leavesOpen } from './failures.ts';
import { lookUp } from './lookup.ts';
import { createOpenWrites } from './open-writes.ts';
import { readStored } from './read-reply.ts';

export interface WriteOptions extends Pick<AskOptions, 'wait' | 'newKey'> {
  readonly call: Client['call'];
  /** Asks what became of the write with that key. */
  readonly look: (idempotencyKey: string) => Promise<Exchange<'operation'>>;
}

/**
 * Writes once, and looks up a result that did not come. What stays open is told as such, and the same
 * write tried again is the same to the portal.
 */
export function createWrite({ call, look, wait, newKey }: WriteOptions): Ask {
  const writes = createOpenWrites(newKey);
  return async (name, request) => {
    const words = JSON.stringify([name, request]);
    const { key, changed } = writes.find(words);
    const first = await call(name, { ...request, idempotencyKey: key });
    if (first.kind === 'reply' || !leavesOpen(first)) {
      // Trouble before a byte had left says nothing about the tries before.
      if (first.kind === 'reply' || first.kind === 'problem') writes.answered(words);
      return answerOf(name, first, changed);
    }
    const found = await lookUp(() => look(key), wait);
    if (found.state !== 'completed') {
      const left = found.state === 'unknown' ? 'unknown' : 'no';
      writes.leaveOpen(words, { key, changed: left });
      return answerOf(name, first, left);
    }
    writes.answered(words);
    const stored = readStored(name, found);
    if (stored.kind === 'unreadable') return answerOf(name, first, 'unknown');
    return answerOf(name, { ...stored, portalTime: found.portalTime }, 'unknown');
  };
}
