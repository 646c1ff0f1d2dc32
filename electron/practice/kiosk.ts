import type { Opening } from '#shared/opening-hours.ts';
import { hour, minute } from './clocks.ts';
import type { Conditions } from './conditions.ts';

/** From the choice "it closes soon" to its closing; the next visitor is told ten minutes before. */
const untilClosing = 5 * minute;

/** What is wrong with the machine, as its watch meets it. */
export interface PracticeKiosk {
  /** The kiosk's clock: milliseconds since 1970. */
  readonly clock: () => number;
  readonly hasNetwork: () => boolean;
  readonly opening: (now: number) => Opening | undefined;
  /** Throws where the kiosk is broken, as a bug would. */
  readonly holds: () => void;
}

/** A kiosk whose clock, network, hours and soundness are what the conditions say. */
export function practiceKiosk(conditions: Conditions, seconds: () => number): PracticeKiosk {
  return {
    clock: () => seconds() + conditions.kiosk.minutesFast * minute,
    hasNetwork: () => conditions.network !== 'gone',
    opening: (now) => openingOf(conditions, now),
    holds() {
      if (conditions.kiosk.isBroken) throw new Error('somebody has broken this kiosk');
    },
  };
}

function openingOf({ kiosk, hoursFrom }: Conditions, now: number): Opening | undefined {
  if (kiosk.hours === 'always') return undefined;
  const closesAt = wholeMinute(hoursFrom + (kiosk.hours === 'closing' ? untilClosing : -minute));
  const opensAt = closesAt + hour;
  if (now >= opensAt) return { isOpen: true };
  return now < closesAt ? { isOpen: true, until: closesAt } : { isOpen: false, until: opensAt };
}

function wholeMinute(time: number): number {
  return Math.ceil(time / minute) * minute;
}
