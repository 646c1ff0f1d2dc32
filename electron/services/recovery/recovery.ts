import { newIncident } from '#electron/services/incident.ts';
import type { Log } from '#electron/services/log.ts';
import type { After } from '#electron/services/timer.ts';
import { decide, isShut, noBreaks, since } from './decide.ts';
import type { BreakHistory, BreakKind, Decision } from './decide.ts';
import { createPart, type Health } from './health.ts';
import type { BreakKeeper } from './kept-breaks.ts';

export interface RecoveryParts {
  /** Milliseconds that the machine has been running (`os.uptime`): no set clock changes them. */
  readonly clock: () => number;
  readonly after: After;
  readonly keeper: BreakKeeper;
  readonly log: Log;
}

/** Counts what breaks and knows whether the kiosk is out of order. */
export interface Recovery {
  /** Something broke. */
  readonly heard: (kind: BreakKind) => Decision['does'];
  /** Whether it is out of order, with the number for staff. */
  readonly health: Health;
  /** The run ends in order. */
  readonly close: () => void;
}

/** A run that was not closed has broken as well, and counts. */
export function openRecovery({ keeper, ...parts }: RecoveryParts): Recovery {
  const { clock } = parts;
  const before = keeper.read();
  let history = since(before?.history ?? noBreaks, clock());
  const sign = openSign(parts);
  const keep = (isRunning: boolean) =>
    keeper.write({ version: 1, isRunning, at: clock(), history });
  const heard = (kind: BreakKind) => {
    const decision = decide(history, kind, clock());
    history = decision.history;
    keep(true);
    sign.set(history, kind);
    return decision.does;
  };
  const isBroken = before?.isRunning === true && before.at <= clock();
  keep(true);
  // Of a kiosk that is shut from before, it is not known any more what broke last.
  if (isBroken) heard('killed');
  else sign.set(history, 'killed');
  return {
    heard,
    health: sign.health,
    close() {
      sign.close();
      keep(false);
    },
  };
}

/** The sign at the door: out of order, with a number, until the quiet time is over. */
function openSign({ clock, after, log }: Omit<RecoveryParts, 'keeper'>) {
  const part = createPart();
  let callOff: () => void = () => undefined;
  const set = (history: BreakHistory, kind: BreakKind) => {
    callOff();
    const now = clock();
    if (!isShut(history, now)) {
      part.set({});
      return;
    }
    callOff = after(history.shutUntil - now, () => set(history, kind));
    if (part.facts().incident !== undefined) return;
    const incident = newIncident();
    log.event('out-of-order', { incident, kind });
    part.set({ incident });
  };
  return {
    set,
    health: part,
    close: () => callOff(),
  };
}
