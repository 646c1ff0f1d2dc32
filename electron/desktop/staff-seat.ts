import type { Seat } from '#electron/services/staff/seat.ts';
import type { ServedPair } from './pair.ts';
import type { Visits } from './visits.ts';

/** The seat at the pair that is shown: with another pair it is another seat. */
export function staffSeat(visits: Pick<Visits, 'shown' | 'isUsed' | 'tellUse' | 'end'>): Seat {
  let taken: ServedPair | undefined;
  const isStaff = () => taken !== undefined && taken === visits.shown();
  return {
    isStaff,
    isTaken() {
      const pair = visits.shown();
      return !isStaff() && (!pair || visits.isUsed() || pair.record.hasBegun());
    },
    sitDown() {
      taken = visits.shown();
      taken?.closeVisit();
      // With other settings, too, the page stays for as long as staff are at it.
      visits.tellUse(true);
    },
    async standUp(reason) {
      if (isStaff()) await visits.end({ reason });
    },
  };
}
