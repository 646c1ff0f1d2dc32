import { missing, vaultReply, type VaultReply, type VaultRequest } from './messages.ts';
import type { After } from '#electron/services/timer.ts';

/** What a helper process tells. */
export interface HelperEars {
  readonly reply: (data: unknown) => void;
  readonly exit: () => void;
}

/** A process of its own that answers one request at a time (electron/vault.ts). */
export interface HelperProcess {
  readonly say: (request: VaultRequest) => void;
  /** At once, whatever it is doing: a call to the key store holds up any gentler end. */
  readonly kill: () => void;
}
export type StartHelper = (ears: HelperEars) => HelperProcess;

export interface VaultCallsParts {
  readonly start: StartHelper;
  readonly after: After;
  /** Hears of a helper that has ended by itself. */
  readonly onLost?: () => void;
}

export interface VaultCalls {
  /** Settles within four seconds of its turn; the next in turn share a freezing. */
  readonly call: (request: VaultRequest) => Promise<VaultReply>;
  readonly close: () => void;
}

/** So long a call may take, in milliseconds; more where the process has to start first. */
const longestMs = 3_000;
const longestWithStartMs = 4_000;
const frozen: VaultReply = { ok: false, state: 'frozen' };

/** One call at a time. A helper that was of no use is ended; the next call starts another one. */
export function createVaultCalls({ start, after, onLost }: VaultCallsParts): VaultCalls {
  let line: HelperLine | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let freezings = 0;
  let isClosed = false;
  const end = () => {
    line?.kill();
    line = undefined;
  };
  const ask = async (request: VaultRequest): Promise<VaultReply> => {
    if (isClosed) return missing('helper-ended');
    const limit = line?.isOpen() ? longestMs : longestWithStartMs;
    if (!line?.isOpen()) line = openLine(start, onLost);
    const reply = await within(after, limit, line.ask(request));
    if (reply.ok || reply.state === 'locked') return reply;
    end();
    if (reply.state === 'frozen') freezings += 1;
    // A helper from before may hold a connection to a bus that has gone since.
    const isStale = limit === longestMs && reply.state === 'missing' && isOfHelper(reply.reason);
    return isStale ? ask(request) : reply;
  };
  return {
    call(request) {
      const asked = freezings;
      const mine = turn
        .then(() => (asked === freezings ? ask(request) : frozen))
        // A process that can't be started now may be started at the next call.
        .catch(() => missing('helper-ended'));
      turn = mine;
      return mine;
    },
    close() {
      isClosed = true;
      end();
    },
  };
}

function isOfHelper(reason: string): boolean {
  return reason === 'refused' || reason === 'helper-ended';
}

interface HelperLine {
  readonly isOpen: () => boolean;
  readonly ask: (request: VaultRequest) => Promise<VaultReply>;
  readonly kill: () => void;
}

function openLine(start: StartHelper, onLost: () => void = () => undefined): HelperLine {
  let isOpen = true;
  let waiting = Promise.withResolvers<VaultReply>();
  const helper = start({
    // What is no reply comes of an entry that somebody else has written.
    reply: (data) => waiting.resolve(vaultReply.safeParse(data).data ?? missing('refused')),
    exit() {
      if (isOpen) onLost();
      isOpen = false;
      waiting.resolve(missing('helper-ended'));
    },
  });
  return {
    isOpen: () => isOpen,
    ask(request) {
      waiting = Promise.withResolvers();
      helper.say(request);
      return waiting.promise;
    },
    kill() {
      isOpen = false;
      waiting.resolve(missing('helper-ended'));
      helper.kill();
    },
  };
}

async function within(
  after: After,
  milliseconds: number,
  reply: Promise<VaultReply>,
): Promise<VaultReply> {
  const limit = Promise.withResolvers<VaultReply>();
  const callOff = after(milliseconds, () => limit.resolve(frozen));
  try {
    return await Promise.race([reply, limit.promise]);
  } finally {
    callOff();
  }
}
