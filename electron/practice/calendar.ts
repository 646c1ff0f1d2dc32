import { day, minute, type Clock } from './clocks.ts';

export interface Calendar {
  readonly now: Clock;
  /** Whole days ahead of today. */
  readonly day: () => number;
  /** Minutes ahead beside the days; fewer than a day's. */
  readonly minutes: () => number;
  /** To that day, at the time of day that it is. */
  readonly travel: (days: number) => void;
  readonly wait: (minutes: number) => void;
}

/** The dock's calendar goes no further, in days. */
const mostDays = 400;
const minutesOfDay = day / minute;

/** A calendar that runs with `seconds` and may be days and minutes ahead of it. */
export function createCalendar(seconds: Clock): Calendar {
  let ahead = 0;
  let waited = 0;
  return {
    now: () => seconds() + ahead * day + waited * minute,
    day: () => ahead,
    minutes: () => waited,
    travel(days) {
      ahead = days;
      waited = 0;
    },
    wait(minutes) {
      const whole = waited + minutes;
      ahead = Math.min(mostDays, ahead + Math.floor(whole / minutesOfDay));
      waited = whole % minutesOfDay;
    },
  };
}
