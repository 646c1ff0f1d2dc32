import type { Failure, PortalTrouble } from '#shared/outcome.ts';
import { answerOf, type AnswerOf } from './answer.ts';
import type { Ask, AskOptions } from './ask.ts';
import type { Client, Exchange } from './client.ts';
import type { EndpointName } from './contract.ts';
import { failureOf, isBeforeTheKey, leavesOpen } from './failures.ts';
import { lookUp, type Found } from './lookup.ts';
import { createOpenWrites, type OpenWrites } from './open-writes.ts';
import { readStored } from './read-reply.ts';

export interface WriteOptions extends Pick<AskOptions, 'wait' | 'newKey'> {
  readonly call: Client['call'];
  /** Asks what became of the write with that key. */
  readonly look: (idempotencyKey: string) => Promise<Exchange<'operation'>>;
}

/** What became of an endpoint's last write without a known result: its answer, or that none was. */
export type Settled<N extends EndpointName> =
  AnswerOf<N> | { readonly kind: 'never-arrived' } | { readonly kind: 'nothing-open' };
export type Settle = <N extends EndpointName>(name: N) => Promise<Settled<N>>;

export interface Writes {
  /**
   * Writes once, and looks up a result that did not come. What stays open is told as such, and the
   * same write tried again is the same to the portal.
   */
  readonly write: Ask;
  /** Looks up the write that was left open last, without its words and without a session. */
  readonly settle: Settle;
}

export function createWrites(options: WriteOptions): Writes {
  const writes = createOpenWrites(options.newKey);
  return { write: createWrite(options, writes), settle: createSettle(options, writes) };
}

function createWrite({ call, look, wait }: WriteOptions, writes: OpenWrites): Ask {
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
    const isAnswer = first.kind === 'reply' || !leavesOpen(first);
    // It may say nothing of the tries before: a portal may say so before it looks at the key.
    const isDoubtful = changed === 'unknown' && isBeforeTheKey(first);
    if (isAnswer && !isDoubtful) {
      // Trouble before a byte had left says nothing about the tries before.
      if (first.kind === 'reply' || first.kind === 'problem') writes.answered(words);
      return answerOf(name, first, changed);
    }
    const found = await lookUp(() => look(key), wait);
    if (found.state === 'unknown') writes.leaveOpen(name, words, key);
    else writes.answered(words);
    if (found.state === 'completed') return storedAnswer(name, found) ?? unknown(first);
    return found.state === 'unknown' ? unknown(first) : answerOf(name, first, 'no');
  };
}

function createSettle({ look, wait }: WriteOptions, writes: OpenWrites): Settle {
  return async (name) => {
    const key = writes.lastOpen(name);
    if (key === undefined) return { kind: 'nothing-open' };
    const found = await lookUp(() => look(key), wait);
    if (found.state === 'unknown') return unknown(found.trouble);
    const answer = found.state === 'completed' ? storedAnswer(name, found) : undefined;
    // A stored reply that can't be read stays open: it may have been done.
    if (found.state === 'completed' && !answer) return unknown(unreadable);
    writes.settled(key);
    return answer ?? { kind: 'never-arrived' };
  };
}

/** The stored reply as if it had just arrived; `undefined` for one that can't be read. */
function storedAnswer<N extends EndpointName>(
  name: N,
  found: Extract<Found, { state: 'completed' }>,
): AnswerOf<N> | undefined {
  const stored = readStored(name, found);
  if (stored.kind === 'unreadable') return undefined;
  return answerOf(name, { ...stored, portalTime: found.portalTime }, 'unknown');
}

const unreadable = { kind: 'unreadable', serverError: false } as const;

/** Whatever was heard instead of an answer: it can't be said whether the write was done. */
function unknown(heard: Exchange<EndpointName>): {
  readonly kind: 'failed';
  readonly failure: Failure<PortalTrouble>;
} {
  const isTrouble = heard.kind !== 'reply' && heard.kind !== 'problem';
  return { kind: 'failed', failure: failureOf(isTrouble ? heard : unreadable, 'unknown') };
}

function isWithdrawn(exchange: Exchange<EndpointName>): boolean {
  return exchange.kind === 'problem' && exchange.problem.code === 'operation-withdrawn';
}
