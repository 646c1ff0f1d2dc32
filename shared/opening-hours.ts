import { z } from 'zod';

/** Days of the week as the settings name them, in the order of `Date.getUTCDay`. */
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const minute = 60_000;
const dayMinutes = 24 * 60;
/** How far ahead the next opening is looked for, in days. */
const farthestDays = 62;

const span = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    'must look like "08:30-21:00"',
  )
  .refine((written) => {
    const { from, to } = readSpan(written);
    return from !== to;
  }, 'must end at another time than it begins');

const closedDay = z
  .string()
  .refine((written) => {
    const dates = written.split('/');
    return dates.length <= 2 && dates.every((date) => /^\d{4}-\d{2}-\d{2}$/.test(date));
  }, 'must look like "2026-12-29"')
  .refine(
    (written) => written.split('/').every(isDate),
    'must be a day that the calendar has, as "2026-12-29"',
  )
  .refine((written) => {
    const { first, last } = readPeriod(written);
    return first <= last;
  }, 'must name the first day before the last');

const day = z.array(span).max(4).default([]);

/** When a kiosk is open. A setting of its own, so that a kiosk without it is always open. */
export const openingHours = z.strictObject({
  week: z
    .strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })
    .describe('Spans per weekday, as "08:30-21:00"; "18:00-02:00" ends on the next day'),
  closedDays: z
    .array(closedDay)
    .max(200)
    .default([])
    .describe('Days on which nothing opens: "2026-12-29", or "2026-12-29/2027-01-03"'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'must be a time zone, as "Asia/Tokyo"')
    .optional()
    .describe('Time zone of the hours; without it the machine’s own'),
});
export type OpeningHours = z.infer<typeof openingHours>;

/** Whether a kiosk is open, and until when that stays so; `until` is left out where it has no end. */
export interface Opening {
  readonly isOpen: boolean;
  /** Milliseconds since 1970. */
  readonly until?: number;
}

/**
 * Whether it is open at `now` (milliseconds since 1970). Spans that touch or overlap are one, over
 * midnight too; one that begins on a closed day does not happen. Opening is looked for two months
 * ahead.
 */
export function openingAt(hours: OpeningHours, now: number): Opening {
  let openUntil: number | undefined;
  for (const { start, end } of spansFrom(hours, now)) {
    if (openUntil !== undefined && start > openUntil) return { isOpen: true, until: openUntil };
    if (end <= (openUntil ?? now)) continue;
    if (openUntil === undefined && start > now) return { isOpen: false, until: start };
    openUntil = end;
  }
  return { isOpen: openUntil !== undefined };
}

/** Spans in the order of their beginnings, from those of yesterday on, in milliseconds since 1970. */
function* spansFrom(hours: OpeningHours, now: number) {
  const zone = zoneOf(hours.timeZone);
  const today = Math.floor((now + zone.offset(now)) / minute / dayMinutes);
  for (let date = today - 1; date <= today + farthestDays; date += 1) {
    if (isClosedDay(hours, date)) continue;
    // The remainder of a division by seven is a weekday; 1 January 1970 was a Thursday.
    const weekday = weekdays[(((date + 4) % 7) + 7) % 7] ?? 'sun';
    const spans = hours.week[weekday].map(readSpan).sort((a, b) => a.from - b.from);
    for (const { from, to } of spans) {
      const last = to > from ? to : to + dayMinutes;
      const begin = date * dayMinutes;
      yield { start: zone.instant(begin + from), end: zone.instant(begin + last) };
    }
  }
}

/** Days are counted from 1 January 1970. */
function isClosedDay({ closedDays }: OpeningHours, date: number): boolean {
  return closedDays.map(readPeriod).some(({ first, last }) => first <= date && date <= last);
}

function readPeriod(written: string): { readonly first: number; readonly last: number } {
  const [first = '', last = first] = written.split('/');
  return { first: daysOf(first), last: daysOf(last) };
}

function daysOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / minute / dayMinutes;
}

/** `Date` takes 30 February for a day in March. */
function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** Minutes from the midnight on which the day begins. */
function readSpan(written: string): { readonly from: number; readonly to: number } {
  const [from = '', to = ''] = written.split('-');
  return { from: minutesOf(from), to: minutesOf(to) };
}

function minutesOf(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** A time zone's clock on the wall. Without a name, the machine's own. */
function zoneOf(timeZone: string | undefined) {
  const wall = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    ...(timeZone === undefined ? {} : { timeZone }),
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  /** How far the wall is ahead of UTC at an instant, in milliseconds. */
  const offset = (instant: number): number => {
    const parts = new Map(wall.formatToParts(instant).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    const date = [part('year'), part('month') - 1, part('day')] as const;
    const shown = Date.UTC(...date, part('hour'), part('minute'), part('second'));
    return shown - Math.floor(instant / 1000) * 1000;
  };
  return {
    offset,
    /** When the wall shows so many minutes since 1970; where it jumps over them, right after. */
    instant: (minutes: number): number => {
      const asUtc = minutes * minute;
      const near = asUtc - offset(asUtc);
      const found = asUtc - offset(near);
      return found === near ? found : Math.max(found, asUtc - offset(found));
    },
  };
}
