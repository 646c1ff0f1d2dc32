import type { Decision } from './decide.ts';
import type { Reason, Verdict } from '#shared/network-outcomes.ts';

/** What is shown, and what holds it. All times are of a clock that only goes forward, in milliseconds. */
export interface Steady {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Rounds in a row that said on, and in the same link. */
  readonly streak: number;
  /** Until when the screen says neither on nor off anew. */
  readonly heldUntil: number;
  /** Until when the verdict counts; nothing keeps it after that. */
  readonly validUntil: number;
  /** Since when a changed link has not been confirmed by a round. */
  readonly unconfirmedSince: number | undefined;
}

/** Rounds that have to say on, one after the other. */
const needed = 2;
/** So long a verdict stands after the link has changed and no round has ended, in milliseconds. */
const longestDoubt = 4_500;

/** Nothing is known: at the start, after a sleep, after the clock has jumped. */
export const nothingHeard: Steady = {
  verdict: 'unknown',
  reasons: ['not-asked'],
  streak: 0,
  heldUntil: 0,
  validUntil: Infinity,
  unconfirmedSince: undefined,
};

/** A round has ended: unknown at once, on with the second in a row, neither on nor off while held. */
export function withDecision(
  before: Steady,
  { verdict, reasons, until }: Decision & { readonly until: number },
  now: number,
): Steady {
  const calm = { ...before, unconfirmedSince: undefined };
  if (verdict === 'unknown') return unsure(calm, reasons);
  const streak = verdict === 'on' ? before.streak + 1 : 0;
  const said = { ...calm, verdict, reasons, streak, validUntil: until };
  if (verdict === before.verdict) return said;
  const isHeld = now < before.heldUntil;
  if (!isHeld && (verdict === 'off' || streak >= needed)) return said;
  const why = isHeld ? 'held-down' : 'first-of-two';
  // Signed off: on can't stand any longer. Signed on once: off may be wrong, and nothing is known.
  return { ...unsure(calm, [why]), streak };
}

/** The link has changed: what is shown stands for a moment, and nothing but unknown follows soon. */
export function withLinkChange(before: Steady, now: number, holdMs: number): Steady {
  const unconfirmedSince = before.unconfirmedSince ?? now;
  return { ...before, streak: 0, heldUntil: now + holdMs, unconfirmedSince };
}

/** Time has passed. */
export function withTime(before: Steady, now: number): Steady {
  const { verdict, validUntil, unconfirmedSince } = before;
  if (verdict === 'unknown') return before;
  if (now >= validUntil) return unsure(before, ['run-out']);
  const isDoubtful = unconfirmedSince !== undefined && now - unconfirmedSince >= longestDoubt;
  return isDoubtful ? unsure(before, ['not-confirmed']) : before;
}

function unsure(before: Steady, reasons: readonly Reason[]): Steady {
  return { ...before, verdict: 'unknown', reasons, streak: 0, validUntil: Infinity };
}
