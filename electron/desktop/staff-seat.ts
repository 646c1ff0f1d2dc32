import type { Seat } from '#electron/services/staff/seat.ts';
import type { ServedPair } from './pair.ts';
import type { Visits } from './visits.ts';

type OfVisits = Pick<Visits, 'shown' | 'standing' | 'isFree' | 'tellStaff' | 'end'>;

/** The seat at the pair that is shown: with another pair it is another seat. */
export function staffSeat(visits: OfVisits): Seat {
  let taken: ServedPair | undefined;
  const isStaff = () =>
    visits.standing().state === 'staff' && taken !== undefined && taken === visits.shown();
  return {
    isStaff,
    isTaken: () => !isStaff() && (!visits.isFree() || (visits.shown()?.record.hasBegun() ?? true)),
    sitDown() {
      if (!visits.tellStaff()) return;
      taken = visits.shown();
      taken?.closeVisit();
    },
    async standUp(reason) {
      if (isStaff()) await visits.end({ reason });
    },
  };
}
