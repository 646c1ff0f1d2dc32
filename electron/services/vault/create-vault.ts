import { createVaultCalls, type VaultCallsParts } from './calls.ts';
import type { VaultReply, VaultRequest } from './messages.ts';
import { missingSentences, vaultSentences } from './sentences.ts';
import { createTurns, type TakeTurn } from '#electron/services/key-turns.ts';
import type { Vault, VaultEntry, VaultState, VaultTrouble } from './vault.ts';
import type { Log } from '#electron/services/log.ts';
import type { Every } from '#electron/services/timer.ts';

export interface VaultParts extends VaultCallsParts {
  readonly every: Every;
  readonly log: Log;
  /** Among processes; left out where no other one can have this key store. */
  readonly takeTurn?: TakeTurn;
}

/** Between two looks, in milliseconds: as often as the machine looks at everything else. */
const betweenLooks = 30_000;
/** So soon after its helper was lost the store is asked again, in milliseconds. */
const afterLossMs = 3_000;
/** Without these two the kiosk is nobody to the portal. */
const identity: readonly VaultEntry[] = ['kiosk-key', 'registration'];

/** The vault on the system's key store. Looks at once and then regularly, so it needs no restart. */
export function createVault(parts: VaultParts): Vault {
  const onLost = () => void parts.after(afterLossMs, () => void (isClosed || check()));
  const calls = createVaultCalls({ ...parts, onLost });
  const listeners: ((state: VaultState) => void)[] = [];
  let seen: VaultState | undefined;
  let checking: Promise<VaultState> | undefined;
  let isClosed = false;
  const saw = (reply: VaultReply): VaultState => {
    const state = stateOf(reply);
    // What a closed vault answers says nothing of the store.
    if (isClosed || state === seen) return state;
    seen = state;
    tell(parts.log, reply, state);
    for (const listener of listeners) listener(state);
    return state;
  };
  const look = async () => saw(await calls.call({ act: 'check' }));
  const check = () => (checking ??= look().finally(() => (checking = undefined)));
  const call = async (request: Request): Promise<VaultReply> => {
    // Only a look waits for a store that hangs: a kiosk that ends must not wait once for each call.
    if (seen === 'frozen') return { ok: false, state: 'frozen' };
    const reply = await calls.call(request);
    if (!reply.ok) saw(reply);
    else if (isNews(seen, request)) await look();
    return reply;
  };
  const stopLooking = parts.every(betweenLooks, () => void check());
  void check();
  return {
    state: () => seen ?? 'missing',
    onChange: (listener) => void listeners.push(listener),
    check,
    ...callsOf(call),
    alone: createTurns(parts.takeTurn),
    close() {
      isClosed = true;
      stopLooking();
      calls.close();
    },
  };
}

type Request = Exclude<VaultRequest, { act: 'check' }>;

function callsOf(
  call: (request: Request) => Promise<VaultReply>,
): Pick<Vault, 'read' | 'write' | 'remove'> {
  return {
    read: async (entry) => answerOf(await call({ act: 'read', entry })),
    write: async (entry, text) => answerOf(await call({ act: 'write', entry, text })),
    remove: async (entry) => answerOf(await call({ act: 'remove', entry })),
  };
}

function stateOf(reply: VaultReply): VaultState {
  return reply.ok ? (reply.state ?? 'empty') : reply.state;
}

/** What went well where it did not before, and what changes who the kiosk is. */
function isNews(seen: VaultState | undefined, request: VaultRequest): boolean {
  if (seen !== 'ready' && seen !== 'empty') return true;
  return (request.act === 'write' || request.act === 'remove') && identity.includes(request.entry);
}

function answerOf(
  reply: VaultReply,
):
  | { readonly ok: true; readonly text: string | undefined }
  | { readonly ok: false; readonly state: VaultTrouble } {
  return reply.ok ? { ok: true, text: reply.text } : { ok: false, state: reply.state };
}

function tell(log: Log, reply: VaultReply, state: VaultState): void {
  const isMissing = !reply.ok && reply.state === 'missing';
  const reason = isMissing ? missingSentences[reply.reason] : '';
  log.event('key-store', { state, reason, next: vaultSentences[state] });
}
