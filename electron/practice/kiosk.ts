import type { Print, PrintOutcome } from '#shared/contract/machine.ts';
import { done, fail, type Printed } from '#shared/outcome.ts';
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
  readonly hasPrinter: () => boolean;
  /** What printing ends in here; nothing is ever sent to a printer. */
  readonly print: Print;
  /** Throws where the kiosk is broken, as a bug would. */
  readonly holds: () => void;
}

/** A kiosk whose clock, network, hours and soundness are what the conditions say. */
export function practiceKiosk(conditions: Conditions, seconds: () => number): PracticeKiosk {
  return {
    clock: () => seconds() + conditions.kiosk.minutesFast * minute,
    hasNetwork: () => conditions.network !== 'gone',
    opening: (now) => openingOf(conditions, now),
    hasPrinter: () => conditions.printer !== 'none',
    print: async (paper) => printed(conditions, paper),
    holds() {
      if (conditions.kiosk.isBroken) throw new Error('somebody has broken this kiosk');
    },
  };
}

const troubleOf = {
  none: 'printer-missing',
  'no-paper': 'printer-no-paper',
  jammed: 'printer-jammed',
  paused: 'printer-paused',
} as const;

function printed({ printer }: Conditions, paper: Printed): PrintOutcome {
  return printer === 'ready' ? done({}) : fail(troubleOf[printer], { paper });
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
