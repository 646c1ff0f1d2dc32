import type { Audit } from '#electron/services/audit/audit.ts';
import { secondsOf, type ResetPin } from '#electron/services/staff-pin/pin-reset.ts';
import type { PinTry, StaffPin } from '#electron/services/staff-pin/staff-pin.ts';
import type { GroupHandlers } from '#shared/contract/define.ts';
import type { staff } from '#shared/contract/staff.ts';
import { done, fail } from '#shared/outcome.ts';
import type { Seat } from './seat.ts';
import type { StaffHours } from './staff-hours.ts';

export interface StaffDoorParts {
  readonly seat: Pick<Seat, 'isTaken' | 'isStaff'>;
  readonly hours: Pick<StaffHours, 'open'>;
  readonly pin: Pick<StaffPin, 'try'>;
  readonly resetPin: ResetPin;
  readonly audit: Pick<Audit, 'note'>;
}

/** The two ways in front of the staff's screen: the PIN, and another PIN by a code. */
export function staffDoor(
  parts: StaffDoorParts,
): Pick<GroupHandlers<typeof staff>, 'enter' | 'resetPin'> {
  const { seat, hours, audit } = parts;
  return {
    async enter({ pin }) {
      if (seat.isStaff()) return done({});
      if (seat.isTaken()) return fail('staff-visit-on', {});
      const tried = await parts.pin.try(pin);
      await tellTry(audit, tried);
      if (tried.result !== 'right') return refusalOf(tried);
      // Half a second went by, in which somebody may have begun.
      if (seat.isTaken()) return fail('staff-visit-on', {});
      await hours.open();
      return done({});
    },
    async resetPin({ code, pin }) {
      if (seat.isTaken()) return fail('staff-visit-on', {});
      const outcome = await parts.resetPin(code, pin);
      const by = 'staff-code';
      if (outcome.ok) {
        await audit.note('authn_login_success', { by });
        await audit.note('staff_pin_changed', { by });
        return done({});
      }
      const { code: why } = outcome.failure;
      if (why === 'staff-code-refused') await audit.note('authn_login_fail', { by, code: why });
      return outcome;
    },
  };
}

/** What was not tried leaves no line: whoever knocks all day does not fill the log. */
async function tellTry({ note }: Pick<Audit, 'note'>, tried: PinTry): Promise<void> {
  const by = 'staff-pin';
  if (tried.result === 'right') await note('authn_login_success', { by });
  if (tried.result !== 'wrong') return;
  await note('authn_login_fail', { by });
  if (tried.waitMs > 0) await note('authn_login_lock', { by });
}

function refusalOf(tried: Exclude<PinTry, { result: 'right' }>) {
  switch (tried.result) {
    case 'unset':
    case 'unusable':
      return fail('staff-pin-none', { reason: tried.result });
    case 'wrong':
      return fail('staff-pin-wrong', { seconds: secondsOf(tried.waitMs) });
    case 'wait':
      return fail('staff-pin-wait', { seconds: secondsOf(tried.waitMs) });
  }
}
