import type { Audit } from '#electron/services/audit/audit.ts';
import type { After, Every } from '#electron/services/timer.ts';
import type { PrintOutcome } from '#shared/contract/machine.ts';
import type { StaffCounts, StaffLogLine } from '#shared/contract/staff.ts';
import type { Seat } from './seat.ts';
import type { StaffDoorParts } from './staff-door.ts';
import type { StaffLookParts } from './staff-look.ts';

/** What a product has of its own for its staff. */
export interface ProductStaff extends Omit<StaffDoorParts, 'hours'>, Omit<StaffLookParts, 'seen'> {
  readonly seat: Seat;
  readonly counts: () => Promise<StaffCounts>;
  /** Lines of the audit log that are about no visit, the newest first. */
  readonly log: () => Promise<StaffLogLine[]>;
  /** Prints what the page shows. */
  readonly printTest: () => Promise<PrintOutcome>;
  readonly audit: Pick<Audit, 'note'>;
  /** Ends the program; `restart`: it is started again by itself. */
  readonly end: (how: 'restart' | 'leave') => void;
  readonly every: Every;
  readonly after: After;
  /** Ends what a code of the portal needs. */
  readonly close: () => void;
}
