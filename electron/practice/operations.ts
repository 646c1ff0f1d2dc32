import type { Answer } from './answer.ts';
import type { Clock } from './clocks.ts';
import { figures } from './figures.ts';
import type { Sessions } from './sessions.ts';

/** A write that was executed, with its reply. */
interface Operation {
  /** Digest of who asked for what. */
  readonly fingerprint: string;
  readonly answer: Answer;
  readonly at: number;
  /** The session it belongs to; it goes with it. */
  readonly token: string | undefined;
}

/**
 * The writes of the last hour by their Idempotency-Key. Rules run in one go, so a write is never
 * seen half done: it has not arrived, or it is completed.
 */
export interface Operations {
  readonly find: (key: string) => Operation | undefined;
  readonly store: (key: string, operation: Omit<Operation, 'at'>) => void;
}

export function createOperations(seconds: Clock, sessions: Sessions): Operations {
  const operations = new Map<string, Operation>();
  const isOver = ({ at, token }: Operation) =>
    at + figures.operationMs <= seconds() || (token !== undefined && !sessions.find(token));
  return {
    find(key) {
      for (const [name, operation] of operations) if (isOver(operation)) operations.delete(name);
      return operations.get(key);
    },
    store: (key, operation) => void operations.set(key, { ...operation, at: seconds() }),
  };
}
