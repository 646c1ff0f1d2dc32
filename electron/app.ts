import { accountHandlers } from './handlers/account.ts';
import { machineHandlers, type MachineParts } from './handlers/machine.ts';
import { mfaHandlers } from './handlers/mfa.ts';
import { emptyMemory } from './handlers/visit-memory.ts';
import type { Portal } from './portal/portal.ts';
import { createIncidents } from './services/incident.ts';
import type { Log } from './services/log.ts';
import { watchPortal, type Every } from './services/portal-watch.ts';
import type { Handlers } from '#shared/contract/define.ts';
import { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import type { Receipt } from '#shared/contract/machine.ts';
import { serve, type Serve } from '#shared/contract/serve.ts';
import type { WirePush } from '#shared/contract/wire.ts';
import type { Institution } from '#shared/institution.ts';
import { fail } from '#shared/outcome.ts';

/** What belongs to the machine: served to every page. */
export interface Machine {
  readonly serve: Serve;
  /** For a product that serves more at the same door. */
  readonly handlers: Handlers<typeof machineContract>;
  readonly onFault: (method: string, fault: unknown) => string;
  readonly onPush: (listener: (push: WirePush) => void) => void;
  /** Asks portal and network again, now. */
  readonly check: () => void;
  /** Announces the receipt of the visit before; the next page shows it. */
  readonly announce: (receipt: Receipt) => void;
  readonly close: () => void;
}

export interface MachineOptions extends Omit<MachineParts, 'watch'> {
  readonly portal: Portal;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly every: Every;
  readonly log: Log;
}

/** Composes what the machine serves; asks the portal at once and then regularly. */
export function createMachine(options: MachineOptions): Machine {
  const listeners: ((push: WirePush) => void)[] = [];
  const push = (name: string, value: unknown) => {
    for (const listener of listeners) listener({ push: name, value });
  };
  const { portal, clock, every, log } = options;
  const onChange = (state: unknown) => {
    push('state', state);
  };
  const watch = watchPortal({ portal, clock, every, onChange });
  const onFault = createIncidents(log);
  const handlers = { machine: machineHandlers({ ...options, watch }) };
  void watch.check();
  return {
    serve: serve({ door: 'machine', contract: machineContract, handlers, onFault }),
    handlers,
    onFault,
    onPush: (listener) => void listeners.push(listener),
    check: () => void watch.check(),
    announce: (receipt) => {
      push('receipt', receipt);
    },
    close() {
      watch.close();
      portal.close();
    },
  };
}

/** What belongs to one visitor: handlers, portal client, session. Dies with the visit. */
export interface Visit {
  readonly serve: Serve;
  /** Ends the portal session, asks whether it is gone, drops everything. Safe to call twice. */
  readonly close: () => Promise<Receipt['portalSession']>;
}

export interface VisitOptions {
  readonly portal: Portal;
  readonly institution: Institution;
  readonly log: Log;
}

/** Composes what one visit serves. After `close` every call answers `visit-ended`. */
export function createVisit({ portal, institution, log }: VisitOptions): Visit {
  const memory = emptyMemory();
  const parts = { portal, institution, memory };
  const handlers = { account: accountHandlers(parts), mfa: mfaHandlers(parts) };
  const onFault = createIncidents(log);
  const answer = serve({ door: 'visit', contract: visitContract, handlers, onFault });
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<Receipt['portalSession']> | undefined;
  return {
    async serve(request) {
      if (memory.isClosed) return fail('visit-ended', {});
      const answering = answer(request);
      underWay.add(answering);
      const outcome = await answering;
      underWay.delete(answering);
      // A late answer belongs to nobody any more.
      return memory.isClosed ? fail('visit-ended', {}) : outcome;
    },
    close() {
      memory.isClosed = true;
      return (closing ??= Promise.all(underWay).then(() => end(portal, memory)));
    },
  };
}

/** A sign-in that was under way has handed its session back by now. */
async function end(
  portal: Portal,
  memory: ReturnType<typeof emptyMemory>,
): Promise<Receipt['portalSession']> {
  const { session } = memory;
  memory.session = undefined;
  memory.keys = [];
  const isGone = session === undefined || (await portal.signOut(session));
  portal.close();
  if (session === undefined) return 'none';
  return isGone ? 'ended' : 'unknown';
}
