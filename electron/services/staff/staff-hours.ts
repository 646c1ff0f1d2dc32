import type { Audit } from '#electron/services/audit/audit.ts';
import type { StaffEnd } from '#electron/services/audit/events.ts';
import type { After } from '#electron/services/timer.ts';
import type { Seat } from './seat.ts';

/** The hours of staff: from the right PIN to a wipe. */
export interface StaffHours {
  readonly isOpen: () => boolean;
  /** Opens them; settles once the audit log has it, or it has to wait there. */
  readonly open: () => Promise<void>;
  /** Somebody is there. */
  readonly stay: () => void;
  /** Ends them by a wipe; nothing happens where they are not open. */
  readonly close: (because: StaffEnd) => Promise<void>;
}

/** Nobody has touched anything for so long: then it is visitors' again, in milliseconds. */
const quietMs = 5 * 60_000;

export interface StaffHoursParts {
  readonly seat: Seat;
  readonly after: After;
  readonly audit: Pick<Audit, 'note'>;
}

export function createStaffHours({ seat, after, audit }: StaffHoursParts): StaffHours {
  let callOff: () => void = () => undefined;
  async function close(because: StaffEnd): Promise<void> {
    callOff();
    // A page that broke meanwhile took the hours with it.
    if (!seat.isStaff()) return;
    void audit.note('staff_closed', { because });
    await seat.standUp(because === 'quiet' ? 'idle' : 'end');
  }
  function stay(): void {
    callOff();
    callOff = after(quietMs, () => void close('quiet'));
  }
  return {
    isOpen: seat.isStaff,
    async open() {
      seat.sitDown();
      stay();
      await audit.note('staff_opened', {});
    },
    stay,
    close,
  };
}
