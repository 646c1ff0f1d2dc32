import { answerOf, type AnswerOf } from './answer.ts';
import type { CallOf, Client } from './client.ts';
import { endpoints, type EndpointName } from './contract.ts';
import type { RequestOf } from './endpoint-types.ts';
import { mayPass } from './failures.ts';
import { createWrites, type Settle } from './write.ts';

export interface AskOptions {
  readonly client: Client;
  /** Waits so many milliseconds between two looks at a write that is still being done. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** A fresh Idempotency-Key that nobody can guess: it opens the stored reply. */
  readonly newKey: () => string;
  /** Ends every request under way. */
  readonly signal?: AbortSignal;
}

export type Ask = <N extends EndpointName>(name: N, request: RequestOf<N>) => Promise<AnswerOf<N>>;

export interface Asking {
  /**
   * Asks the portal until the answer is certain: reads once more after trouble that may pass, and
   * looks up a write whose result did not come. What can't be found out is said to be unknown.
   */
  readonly ask: Ask;
  /** Finds out later what became of the endpoint's last write whose result was unknown. */
  readonly settle: Settle;
}

export function createAsk(options: AskOptions): Asking {
  const { signal } = options;
  const call: Client['call'] = (name, request) =>
    options.client.call(name, signal ? { ...request, signal } : request);
  const read = async <N extends EndpointName>(name: N, request: CallOf<N>) => {
    const first = await call(name, request);
    return first.kind !== 'reply' && mayPass(first) ? call(name, request) : first;
  };
  const look = (idempotencyKey: string) =>
    read('operation', { parameters: { idempotencyKey }, body: {} });
  const { write, settle } = createWrites({ ...options, call, look });
  const ask: Ask = async (name, request) => {
    if (endpoints[name].verb !== 'GET') return write(name, request);
    return answerOf(name, await read(name, request), 'no');
  };
  return { ask, settle };
}
