import { accountHandlers } from './handlers/account.ts';
import { machineHandlers, type MachineParts } from './handlers/machine.ts';
import { mfaHandlers } from './handlers/mfa.ts';
import { openStaff } from './handlers/open-staff.ts';
import { passwordHandlers } from './handlers/password.ts';
import { registrationHandlers } from './handlers/registration.ts';
import { leaveSession } from './handlers/session.ts';
import { emptyMemory } from './handlers/visit-memory.ts';
import type { VisitParts } from './handlers/visit-parts.ts';
import type { Portal } from './portal/portal.ts';
import { createIncidents } from './services/incident.ts';
import type { Log } from './services/log.ts';
import type { LookParts } from './services/look.ts';
import type { NetworkWatch } from './services/network/watch.ts';
import type { Health } from './services/recovery/health.ts';
import type { ProductStaff } from './services/staff/product-staff.ts';
import { personGate } from './services/visits/person-gate.ts';
import { watchPortal } from './services/portal-watch.ts';
import { after as realAfter, type After, type Every } from './services/timer.ts';
import type { Handlers } from '#shared/contract/define.ts';
import { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import type { Receipt } from '#shared/contract/machine.ts';
import { serve, type Serve } from '#shared/contract/serve.ts';
import { staffContract } from '#shared/contract/staff.ts';
import type { WireOutcome, WirePush } from '#shared/contract/wire.ts';
import type { Institution } from '#shared/institution.ts';
import { fail } from '#shared/outcome.ts';

/** What the machine's door serves in every product. */
export const machineDoor = { ...machineContract, ...staffContract };

/** What belongs to the machine: served to every page. */
export interface Machine {
  readonly serve: Serve;
  /** For a product that serves more at the same door. */
  readonly handlers: Handlers<typeof machineDoor>;
  readonly onFault: (method: string, fault: unknown) => string;
  readonly onPush: (listener: (push: WirePush) => void) => void;
  /** Asks portal and network again, now. */
  readonly check: () => void;
  /** A visit has ended, however it did. */
  readonly visitEnded: () => void;
  /** Announces the receipt of the visit before; the next page shows it. */
  readonly announce: (receipt: Receipt) => void;
  readonly close: () => void;
}

export interface MachineOptions extends Omit<MachineParts, 'watch' | 'network'>, LookParts {
  readonly portal: Portal;
  readonly network: NetworkWatch;
  /** How the machine itself is; well where nothing is said. */
  readonly health?: Health;
  readonly every: Every;
  readonly log: Log;
  readonly staff: ProductStaff;
}

/** Composes what the machine serves; asks the portal at once and then regularly. */
export function createMachine(options: MachineOptions): Machine {
  const { portal, network, log } = options;
  const pushes = createPushes();
  const onFault = createIncidents(log);
  const onWatchFault = (fault: unknown) => onFault('portal-watch', fault);
  const onChange = (value: unknown) => pushes.send({ push: 'state', value });
  const watch = watchPortal({ ...options, onChange, onFault: onWatchFault });
  const seen = { state: watch.state, network: network.evidence };
  const staffPart = openStaff(options.staff, seen);
  const handlers = {
    machine: machineHandlers({ ...options, watch }),
    staff: staffPart.handlers,
  };
  return {
    serve: serve({ door: 'machine', contract: machineDoor, handlers, onFault }),
    handlers,
    onFault,
    onPush: pushes.hear,
    check: () => void watch.check(),
    visitEnded: () => network.setVisit(false),
    announce: (value) => pushes.send({ push: 'receipt', value }),
    close() {
      staffPart.close();
      watch.close();
      network.close();
      portal.close();
    },
  };
}

function createPushes() {
  const listeners: ((push: WirePush) => void)[] = [];
  return {
    hear: (listener: (push: WirePush) => void): void => void listeners.push(listener),
    send(push: WirePush): void {
      for (const listener of listeners) listener(push);
    },
  };
}

/** What belongs to one visitor: handlers, portal client, session. Dies with the visit. */
export interface Visit {
  readonly serve: Serve;
  /** Whether the portal knows who is there. */
  readonly isSignedIn: () => boolean;
  /**
   * Ends the portal session, asks whether it is gone, drops everything. Safe to call twice. Settles
   * after three seconds at the latest; what the portal has not said by then is `unknown`.
   */
  readonly close: () => Promise<Receipt['portalSession']>;
}

export interface VisitOptions {
  readonly portal: Portal;
  readonly institution: Institution;
  readonly log: Log;
  /** The real timer where nothing else is said. */
  readonly after?: After;
}

/**
 * The next visitor waits for no portal, in milliseconds (kiosk.md F.2: each step of a wipe has a
 * deadline). Below what main grants the process of a visit to answer (desktop/visit-process.ts).
 */
const longestEnd = 3_000;

/** Composes what one visit serves. Once it is closed, every call answers `visit-ended`. */
export function createVisit(options: VisitOptions): Visit {
  const { portal, institution, log, after = realAfter } = options;
  const parts = { portal, institution, memory: emptyMemory(after) };
  const handlers = visitHandlers(parts);
  const onFault = createIncidents(log);
  const answer = serve({ door: 'visit', contract: visitContract, handlers, onFault });
  const person = personGate(answer, () => parts.memory.session);
  const over = Promise.withResolvers<WireOutcome>();
  let closing: Promise<Receipt['portalSession']> | undefined;
  return {
    isSignedIn: person.isSignedIn,
    async serve(request) {
      if (closing) return over.promise;
      // A late answer belongs to nobody any more.
      return Promise.race([over.promise, person.serve(request)]);
    },
    close() {
      over.resolve(fail('visit-ended', {}));
      return (closing ??= endWithin(after, parts).catch((fault: unknown) => {
        onFault('visit.close', fault);
        return 'unknown' as const;
      }));
    },
  };
}

function visitHandlers(parts: VisitParts): Handlers<typeof visitContract> {
  return {
    account: accountHandlers(parts),
    registration: registrationHandlers(parts),
    password: passwordHandlers(parts),
    mfa: mfaHandlers(parts),
  };
}

/** The end of the sessions, or of the patience with them; either closes the way to the portal. */
async function endWithin(after: After, parts: VisitParts): Promise<Receipt['portalSession']> {
  const tooLate = Promise.withResolvers<'unknown'>();
  const callOff = after(longestEnd, () => tooLate.resolve('unknown'));
  try {
    return await Promise.race([endSessions(parts), tooLate.promise]);
  } finally {
    callOff();
    parts.portal.close();
    parts.memory.held.drop();
  }
}

/** A sign-in under way is waited for: only then is it known which session it opened. */
async function endSessions(parts: VisitParts): Promise<Receipt['portalSession']> {
  const { memory } = parts;
  await leaveSession(parts);
  await memory.signingIn;
  await leaveSession(parts);
  return memory.left;
}
