import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingAt, openingHours, type OpeningHours } from '#shared/opening-hours.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const japan = 'Asia/Tokyo';

/** A time in Japan, as `2026-11-24 08:30`; milliseconds since 1970. */
const at = (written: string) => Date.parse(`${written.replace(' ', 'T')}:00+09:00`);
/** A time in Japan for reading. */
const inJapan = (time: number | undefined) =>
  time === undefined ? undefined : new Date(time + 9 * 60 * minute).toISOString().slice(0, 16);
const read = (hours: OpeningHours, now: number) => {
  const { isOpen, until } = openingAt(hours, now);
  return [isOpen, inJapan(until)?.replace('T', ' ')];
};
const hoursOf = (week: object, more: object = {}) =>
  openingHours.parse({ week, timeZone: japan, ...more });

/** Open on weekdays, on Saturday in the morning. 24 November 2026 is a Tuesday. */
const weekdays = ['08:30-21:00'];
const library = {
  ...{ mon: weekdays, tue: weekdays, wed: weekdays, thu: weekdays, fri: weekdays },
  sat: ['10:00-13:00'],
};

describe('a kiosk with hours like a library’s', () => {
  test.each([
    ['2026-11-24 08:29', false, '2026-11-24 08:30'],
    ['2026-11-24 08:30', true, '2026-11-24 21:00'],
    ['2026-11-24 20:59', true, '2026-11-24 21:00'],
    ['2026-11-24 21:00', false, '2026-11-25 08:30'],
    ['2026-11-27 21:00', false, '2026-11-28 10:00'],
    ['2026-11-28 13:00', false, '2026-11-30 08:30'],
    ['2026-11-29 12:00', false, '2026-11-30 08:30'],
  ])('%s: open %s, until %s', (now, isOpen, until) => {
    expect(read(hoursOf(library), at(now))).toEqual([isOpen, until]);
  });

  test('stays shut on closed days, and says when it opens after them', () => {
    const closedDays = ['2026-12-29/2027-01-03', '2026-12-28'];
    const hours = hoursOf(library, { closedDays });
    expect(read(hours, at('2026-12-28 12:00'))).toEqual([false, '2027-01-04 08:30']);
    expect(read(hours, at('2026-12-27 12:00'))).toEqual([false, '2027-01-04 08:30']);
    expect(read(hours, at('2027-01-04 08:30'))).toEqual([true, '2027-01-04 21:00']);
  });
});

describe('hours over midnight', () => {
  const night = { tue: ['18:00-02:00'], wed: ['01:00-03:00', '12:00-13:00'] };

  test.each([
    ['2026-11-24 23:59', true, '2026-11-25 03:00'],
    ['2026-11-25 00:00', true, '2026-11-25 03:00'],
    ['2026-11-25 02:30', true, '2026-11-25 03:00'],
    ['2026-11-25 03:00', false, '2026-11-25 12:00'],
  ])('%s: open %s, until %s; spans that overlap are one', (now, isOpen, until) => {
    expect(read(hoursOf(night), at(now))).toEqual([isOpen, until]);
  });

  test('end as they began: a closed day takes away only what begins on it', () => {
    const hours = hoursOf(night, { closedDays: ['2026-11-25'] });
    expect(read(hours, at('2026-11-25 01:30'))).toEqual([true, '2026-11-25 02:00']);
    expect(read(hours, at('2026-11-25 02:00'))).toEqual([false, '2026-12-01 18:00']);
  });
});

test('hours that touch all around the week have no end', () => {
  const all = ['00:00-24:00'];
  const week = { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all };
  expect(openingAt(hoursOf(week), at('2026-11-24 12:00'))).toEqual({ isOpen: true });
});

test('hours that never come are shut, with no time that could be told', () => {
  expect(openingAt(hoursOf({}), at('2026-11-24 12:00'))).toEqual({ isOpen: false });
});

describe('where clocks are put forward and back', () => {
  const hours = openingHours.parse({
    week: { sun: ['02:30-05:00'] },
    timeZone: 'America/New_York',
  });
  const until = (now: string) => {
    const { until: end } = openingAt(hours, Date.parse(now));
    return end === undefined ? undefined : new Date(end).toISOString();
  };

  test('an hour that the clock jumps over begins right after', () => {
    // 8 March 2026, 02:00 is 03:00: half past two does not come, 05:00 is 09:00 in UTC.
    expect(until('2026-03-08T06:00:00Z')).toBe('2026-03-08T07:30:00.000Z');
    expect(until('2026-03-08T08:00:00Z')).toBe('2026-03-08T09:00:00.000Z');
  });

  test('the end is that of the clock on the wall', () => {
    // 1 November 2026, 02:00 is 01:00 once more: 05:00 is 10:00 in UTC.
    expect(until('2026-11-01T09:00:00Z')).toBe('2026-11-01T10:00:00.000Z');
  });
});

describe('any hours at all', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
    .map((pair) => pair.map((part) => String(part).padStart(2, '0')).join(':'));
  const span = fc
    .tuple(time, fc.oneof(time, fc.constant('24:00')))
    .filter(([from, to]) => from !== to)
    .map((pair) => pair.join('-'));
  const spans = fc.array(span, { maxLength: 3 });
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  const week = fc.record(Object.fromEntries(names.map((name) => [name, spans])));
  const first = Date.UTC(2026, 10, 20);
  const date = fc
    .integer({ min: 0, max: 20 })
    .map((days) => new Date(first + days * day).toISOString().slice(0, 10));
  const given = fc.record({ week, closedDays: fc.uniqueArray(date, { maxLength: 6 }) });
  const now = fc.integer({ min: first / minute, max: (first + 14 * day) / minute });
  // Zones that never change their clocks, one of them by part of an hour.
  const zone = fc.constantFrom(
    { timeZone: japan, ahead: 9 * 60 },
    { timeZone: 'Asia/Kathmandu', ahead: 5 * 60 + 45 },
    { timeZone: 'UTC', ahead: 0 },
  );

  /** The same told once more, minute by minute and with no calendar but a division. */
  function isOpenAt({ week, closedDays }: OpeningHours, wall: number): boolean {
    const begun = (offset: number) => {
      const date = Math.floor(wall / 1440) + offset;
      if (closedDays.includes(new Date(date * day).toISOString().slice(0, 10))) return false;
      const minutes = wall - date * 1440;
      return week[names[(date + 4) % 7] ?? 'sun'].some((written) => {
        const [from = 0, to = 0] = written.split('-').map((part) => {
          const [hours = 0, rest = 0] = part.split(':').map(Number);
          return hours * 60 + rest;
        });
        return from <= minutes && minutes < (to > from ? to : to + 1440);
      });
    };
    return begun(0) || begun(-1);
  }

  test('are open when one of their spans is, and stay so exactly until they say', () => {
    fc.assert(
      fc.property(given, now, zone, (written, minutes, { timeZone, ahead }) => {
        const hours = openingHours.parse({ ...written, timeZone });
        const { isOpen, until } = openingAt(hours, minutes * minute);
        const isOpenIn = (later: number) => isOpenAt(hours, minutes + ahead + later);
        expect(isOpen).toBe(isOpenIn(0));
        const last = until === undefined ? 30 * 1440 : until / minute - minutes;
        for (let later = 0; later < last; later += 15) expect(isOpenIn(later)).toBe(isOpen);
        if (until !== undefined)
          expect([isOpenIn(last - 1), isOpenIn(last)]).toEqual([isOpen, !isOpen]);
      }),
      { numRuns: 150 },
    );
  });
});

test.each([
  [{ mon: ['8:30-21:00'] }, 'must look like "08:30-21:00"'],
  [{ mon: ['08:30-25:00'] }, 'must look like "08:30-21:00"'],
  [{ mon: ['08:30-08:30'] }, 'must end at another time than it begins'],
])('a week of %j cannot be used', (week, message) => {
  expect(openingHours.safeParse({ week }).error?.issues[0]?.message).toBe(message);
});

test.each([
  [{ closedDays: ['29.12.2026'] }, 'must look like "2026-12-29"'],
  [{ closedDays: ['2026-02-30'] }, 'must be a day that the calendar has, as "2026-12-29"'],
  [{ closedDays: ['2027-01-03/2026-12-29'] }, 'must name the first day before the last'],
  [{ timeZone: 'Asia/Osaka' }, 'must be a time zone, as "Asia/Tokyo"'],
])('hours with %j cannot be used', (more, message) => {
  expect(openingHours.safeParse({ week: {}, ...more }).error?.issues[0]?.message).toBe(message);
});
