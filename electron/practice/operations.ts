import type { Answer } from './answer.ts';
import type { Clock } from './clocks.ts';
import { figures } from './figures.ts';
import type { Sessions } from './sessions.ts';

/** A write that was executed, with its reply. */
interface Executed {
  /** Digest of who asked for what. */
  readonly fingerprint: string;
  readonly answer: Answer;
  readonly at: number;
  /** The session it belongs to; it goes with it. */
  readonly token: string | undefined;
}

/** Somebody was told that nothing had arrived under this key; so nothing is done under it later. */
interface Withdrawn {
  readonly withdrawn: true;
  readonly at: number;
}

type Operation = Executed | Withdrawn;

/**
 * The writes of the last hour by their Idempotency-Key. Rules run in one go, so a write is never
 * seen half done: it has not arrived, or it is completed.
 */
export interface Operations {
  readonly find: (key: string) => Operation | undefined;
  readonly store: (key: string, operation: Omit<Executed, 'at'>) => void;
  readonly withdraw: (key: string) => void;
}

export function createOperations(seconds: Clock, sessions: Sessions): Operations {
  const operations = new Map<string, Operation>();
  const isOrphan = (operation: Operation) =>
    'token' in operation && operation.token !== undefined && !sessions.find(operation.token);
  const isOver = (operation: Operation) =>
    operation.at + figures.operationMs <= seconds() || isOrphan(operation);
  return {
    find(key) {
      for (const [name, operation] of operations) if (isOver(operation)) operations.delete(name);
      return operations.get(key);
    },
    store: (key, operation) => void operations.set(key, { ...operation, at: seconds() }),
    withdraw: (key) => void operations.set(key, { withdrawn: true, at: seconds() }),
  };
}
