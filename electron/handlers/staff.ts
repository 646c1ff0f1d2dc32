import type { ProductStaff } from '#electron/services/staff/product-staff.ts';
import { staffDoor } from '#electron/services/staff/staff-door.ts';
import type { StaffHours } from '#electron/services/staff/staff-hours.ts';
import type { GroupHandlers } from '#shared/contract/define.ts';
import type { staff } from '#shared/contract/staff.ts';
import type { StaffLook } from '#shared/contract/staff-look.ts';
import { done, fail } from '#shared/outcome.ts';

/** A product's own, with the hours that are open or not and what is seen. */
interface StaffParts extends ProductStaff {
  readonly hours: StaffHours;
  readonly look: () => Promise<StaffLook>;
}

/** What staff may do here. Whoever is not in is told so, whatever is asked. */
export function staffHandlers(parts: StaffParts): GroupHandlers<typeof staff> {
  const { hours, audit } = parts;
  /** For those who are in. */
  const inside =
    <T>(act: () => Promise<T>) =>
    async (): Promise<T | ReturnType<typeof closed>> =>
      hours.isOpen() ? act() : closed();
  const endProgram = (how: 'restart' | 'leave') =>
    inside(async () => {
      await hours.close(how);
      parts.end(how);
      return done({});
    });
  return {
    ...staffDoor(parts),
    look: inside(async () => done(await parts.look())),
    counts: inside(async () => done(await parts.counts())),
    log: inside(async () => {
      void audit.note('staff_log_read', {});
      return done({ lines: await parts.log() });
    }),
    stay: inside(async () => {
      hours.stay();
      return done({});
    }),
    testPrint: inside(async () => {
      const outcome = await parts.printTest();
      void audit.note('staff_print', { code: outcome.ok ? 'done' : outcome.failure.code });
      return outcome;
    }),
    restart: endProgram('restart'),
    leave: endProgram('leave'),
    async goBack() {
      await hours.close('go-back');
      return done({});
    },
  };
}

function closed() {
  return fail('staff-closed', {});
}
