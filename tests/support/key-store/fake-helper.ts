import type { HelperEars, StartHelper } from '#electron/services/vault/calls.ts';
import type { VaultReply, VaultRequest } from '#electron/services/vault/messages.ts';

export interface FakeHelpers {
  readonly start: StartHelper;
  /** What was asked, with the number of the process that was asked, from 1. */
  readonly asked: readonly (readonly [process: number, act: VaultRequest['act']])[];
  readonly killed: readonly number[];
  /** How many processes have been started. */
  readonly started: () => number;
  /** The process started last tells so; what is no reply at all can be told, too. */
  readonly reply: (reply: VaultReply | { readonly ok: 'nonsense' }) => Promise<void>;
  readonly exit: () => Promise<void>;
  /** The next start fails, as where the system has no process left. */
  readonly failNextStart: () => void;
}

/** Helper processes that answer when a test says so. */
export function createFakeHelpers(): FakeHelpers {
  const asked: [number, VaultRequest['act']][] = [];
  const killed: number[] = [];
  const all: HelperEars[] = [];
  let isFailing = false;
  const start: StartHelper = (ears) => {
    if (isFailing) {
      isFailing = false;
      throw new Error('no process left');
    }
    const number = all.push(ears);
    return {
      say: ({ act }) => void asked.push([number, act]),
      kill: () => void killed.push(number),
    };
  };
  return {
    ...{ start, asked, killed },
    started: () => all.length,
    failNextStart: () => void (isFailing = true),
    async reply(reply) {
      all.at(-1)?.reply(reply);
      await settled();
    },
    async exit() {
      all.at(-1)?.exit();
      await settled();
    },
  };
}

/** Lets everything run that waits for nothing from outside. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
