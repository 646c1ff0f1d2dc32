import type { Answer } from './answer.ts';
import type { Clock } from './clocks.ts';
import { figures } from './figures.ts';
import type { Sessions } from './sessions.ts';

/** A write that was executed, with its reply. */
interface Executed {
  /** Digest of who asked for what. */
  readonly fingerprint: string;
  /** The reply; nothing of it is left once the session that could use it is gone. */
  readonly answer: Answer | 'forgotten';
  readonly at: number;
  /** The session with which a secret in the reply goes; none where there is no secret in it. */
  readonly secretOf?: string | undefined;
}

/** Somebody was told that nothing had arrived under this key; so nothing is done under it later. */
interface Withdrawn {
  readonly withdrawn: true;
  readonly at: number;
}

type Operation = Executed | Withdrawn;

/**
 * The writes of the last hour by their Idempotency-Key. Rules run in one go, so a write is never
 * seen half done: it has not arrived, or it is completed. That it is completed outlives its session.
 */
export interface Operations {
  readonly find: (key: string) => Operation | undefined;
  readonly store: (key: string, operation: Omit<Executed, 'at'>) => void;
  readonly withdraw: (key: string) => void;
}

export function createOperations(seconds: Clock, sessions: Sessions): Operations {
  const operations = new Map<string, Operation>();
  const tidy = () => {
    for (const [key, operation] of operations) {
      if (operation.at + figures.operationMs <= seconds()) operations.delete(key);
      else if ('answer' in operation && hasLostItsSession(operation, sessions)) {
        operations.set(key, { ...operation, answer: 'forgotten' });
      }
    }
  };
  return {
    find(key) {
      tidy();
      return operations.get(key);
    },
    store: (key, operation) => void operations.set(key, { ...operation, at: seconds() }),
    withdraw: (key) => void operations.set(key, { withdrawn: true, at: seconds() }),
  };
}

function hasLostItsSession({ secretOf }: Executed, sessions: Sessions): boolean {
  return secretOf !== undefined && sessions.find(secretOf) === undefined;
}
