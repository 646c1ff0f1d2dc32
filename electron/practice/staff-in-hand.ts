import type { StaffKnowledge } from '#shared/contract/practice.ts';
import type { Kiosks } from './kiosks.ts';
import type { PracticeStaff } from './staff.ts';

interface StaffInHandParts {
  readonly kiosks: Pick<Kiosks, 'all' | 'staffCodes'>;
  readonly staff: Pick<PracticeStaff, 'shownPin' | 'startOver'>;
}

/** What a trainer sees and does of staff; the kiosk that the page stands on is the first of the portal's. */
export function staffInHand({ kiosks, staff }: StaffInHandParts) {
  const own = () => kiosks.all()[0];
  const { open, create, takeBack } = kiosks.staffCodes;
  return {
    control: {
      staffKnowledge(): StaffKnowledge {
        const kiosk = own();
        const code = kiosk && open(kiosk);
        return { pin: staff.shownPin(), ...(code !== undefined && { code }) };
      },
      handStaffCode() {
        const kiosk = own();
        if (kiosk) create(kiosk);
      },
    },
    startOver() {
      const kiosk = own();
      if (kiosk) takeBack(kiosk);
      staff.startOver();
    },
  };
}
