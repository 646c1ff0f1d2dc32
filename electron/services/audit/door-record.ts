import type { Audit } from './audit.ts';
import { createHourLimit } from './hour-limit.ts';

/**
 * What the door has turned away: a stranger, what fits no contract, a call that belongs to another state
 * of the visit, a page that asks too often.
 */
export type TurnedAway = 'stranger' | 'unfit' | 'out-of-state' | 'too-fast';

/** Tells the audit log what the door has turned away, up to a limit in each hour. */
export function doorRecord(
  { note }: Pick<Audit, 'note'>,
  clock: () => number,
): (what: TurnedAway) => void {
  const limit = createHourLimit(clock);
  return (what) => {
    const answer = limit();
    if (answer === 'silent') return;
    if (answer === 'last' || what === 'too-fast')
      void note('excess_rate_limit_exceeded', { what: 'door' });
    else if (what === 'stranger' || what === 'out-of-state')
      void note('authz_fail', { door: 'machine' });
    else void note('input_validation_fail', { door: 'machine' });
  };
}
