import type { Audit } from './audit.ts';

/** What the door has turned away: a stranger, what fits no contract, a page that asks too often. */
export type TurnedAway = 'stranger' | 'unfit' | 'too-fast';

/** So many lines in an hour; whoever knocks a thousand times does not fill the disk. */
const mostInAnHour = 20;
const hour = 3_600_000;

/** Tells the audit log what the door has turned away, up to a limit in each hour. */
export function doorRecord(
  { note }: Pick<Audit, 'note'>,
  clock: () => number,
): (what: TurnedAway) => void {
  let [since, count] = [0, 0];
  return (what) => {
    const now = clock();
    // A clock that was set back begins another hour, or the door would be silent until it is due.
    if (now - since >= hour || now < since) [since, count] = [now, 0];
    count += 1;
    if (count > mostInAnHour + 1) return;
    if (count > mostInAnHour || what === 'too-fast')
      void note('excess_rate_limit_exceeded', { what: 'door' });
    else if (what === 'stranger') void note('authz_fail', { door: 'machine' });
    else void note('input_validation_fail', { door: 'machine' });
  };
}
