import type { Receipt, VisitEnd } from '#shared/contract/machine.ts';
import { missedParts, type Wipe } from './wipe.ts';

/** What the next page says of a visit: why it ended, and what its wipe has found. */
export function receiptOf(
  end: VisitEnd,
  found: Pick<Receipt, 'portalSession' | 'memory' | 'paper'>,
  now: number,
): Receipt {
  return { endedAt: new Date(now).toISOString(), ...end, ...found };
}

/** What the plain log is told of it. */
export function toldOf({ reason, portalSession, memory }: Receipt, { tookMs, parts }: Wipe) {
  return { reason, portalSession, memory, tookMs, missed: missedParts(parts).join() };
}
