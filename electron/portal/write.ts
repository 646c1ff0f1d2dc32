import { answerOf } from './answer.ts';
import type { Ask, AskOptions } from './ask.ts';
import type { Client, Exchange } from './client.ts';
import type { EndpointName } from './contract.ts';
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
    const send = async () => {
      const write = writes.find(words);
      return { ...write, first: await call(name, { ...request, idempotencyKey: write.key }) };
    };
    let { key, changed, first } = await send();
    if (changed === 'unknown' && isWithdrawn(first)) {
      // Now the tries before are known: none was done, none will be. This one needs its own key.
      writes.answered(words);
      ({ key, changed, first } = await send());
    }
    if (first.kind === 'reply' || !leavesOpen(first)) {
      // Trouble before a byte had left says nothing about the tries before.
      if (first.kind === 'reply' || first.kind === 'problem') writes.answered(words);
      return answerOf(name, first, changed);
    }
    const found = await lookUp(() => look(key), wait);
    if (found.state === 'unknown') writes.leaveOpen(words, key);
    else writes.answered(words);
    if (found.state !== 'completed') {
      return answerOf(name, first, found.state === 'unknown' ? 'unknown' : 'no');
    }
    const stored = readStored(name, found);
    if (stored.kind === 'unreadable') return answerOf(name, first, 'unknown');
    return answerOf(name, { ...stored, portalTime: found.portalTime }, 'unknown');
  };
}

function isWithdrawn(exchange: Exchange<EndpointName>): boolean {
  return exchange.kind === 'problem' && exchange.problem.code === 'operation-withdrawn';
}
