import { z } from 'zod';

/** The same moment by both clocks, in milliseconds. */
export const moment = z.strictObject({
  /** As the wall clock tells it; it can be set. */
  wall: z.number(),
  /** Since the machine started; it can't be set, and begins anew with each start. */
  monotonic: z.number(),
  /** Which start of the machine that was. */
  boot: z.string(),
});
export type Moment = z.infer<typeof moment>;

/** The longest that anybody waits for a next try, in milliseconds. */
export const longestWait = 15 * 60_000;
/** So many wrong ones in a row cost nothing. */
const free = 2;
/** What the next one costs, in milliseconds; each further one costs twice as much. */
const firstWait = 30_000;

/** What is remembered of wrong tries: how many in a row, and the wait that was left at a moment. */
export const tries = z.strictObject({
  version: z.literal(1),
  wrong: z.int().min(0),
  waitMs: z.number().min(0).max(longestWait),
  at: moment,
});
export type Tries = z.infer<typeof tries>;

export function noTries(now: Moment): Tries {
  return { version: 1, wrong: 0, waitMs: 0, at: now };
}

/** What is assumed where it can't be read what was: the longest wait. */
export function unknownTries(now: Moment): Tries {
  return { version: 1, wrong: free + 6, waitMs: longestWait, at: now };
}

/** One try more; it is charged before anybody knows whether it is right. */
export function charged(before: Tries, now: Moment): Tries {
  const wrong = before.wrong + 1;
  const waitMs = wrong <= free ? 0 : Math.min(longestWait, firstWait * 2 ** (wrong - free - 1));
  return { version: 1, wrong, waitMs, at: now };
}

/**
 * The wait that is left, in milliseconds. Within one start of the machine only the clock counts that
 * nobody can set; over a restart the other one does, and a clock set back counts as no time at all.
 * So a wait is never shortened by a clock set back, and each restart adds the longest wait at most.
 */
export function waitLeft({ waitMs, at }: Tries, now: Moment): number {
  const passed = at.boot === now.boot ? now.monotonic - at.monotonic : now.wall - at.wall;
  return Math.max(0, waitMs - Math.max(0, passed));
}

/** The same wait, counted from now on: whatever the wall clock does next is no matter any more. */
export function countedFrom(before: Tries, now: Moment): Tries {
  return { ...before, waitMs: waitLeft(before, now), at: now };
}
