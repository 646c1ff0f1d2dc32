import type { ProductStaff } from '#electron/services/staff/product-staff.ts';
import { createStaffHours } from '#electron/services/staff/staff-hours.ts';
import { lookForStaff, type SeenByMachine } from '#electron/services/staff/staff-look.ts';
import type { GroupHandlers } from '#shared/contract/define.ts';
import type { staff } from '#shared/contract/staff.ts';
import { staffHandlers } from './staff.ts';

/** The staff's part of one machine; with it ends what goes on behind it. */
interface StaffPart {
  readonly handlers: GroupHandlers<typeof staff>;
  readonly close: () => void;
}

/** Between two looks by itself, in milliseconds: since when something is wrong is told to the minute. */
const betweenLooks = 60_000;

/** The staff's part of a machine; it looks by itself too, since nobody of staff may be there for days. */
export function openStaff(product: ProductStaff, seen: SeenByMachine): StaffPart {
  const look = () => lookForStaff({ ...product, seen });
  const hours = createStaffHours(product);
  // A look that fails tells nothing; staff who look meet its fault themselves.
  const stopLooking = product.every(betweenLooks, () => void look().catch(() => undefined));
  return {
    handlers: staffHandlers({ ...product, hours, look }),
    close() {
      stopLooking();
      product.close();
    },
  };
}
