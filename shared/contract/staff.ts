import { z } from 'zod';
import { printTrouble } from '#shared/outcome.ts';
import { method } from './define.ts';
import { staffLook } from './staff-look.ts';

const nothing = z.strictObject({});
const time = z.iso.datetime();

/** Visits in which a step was taken; `undefined`: some, but fewer than are counted. */
const visits = z.int().min(0).optional();

/**
 * Where people got stuck today: visits, never events, and never finer than an hour. A number that is
 * left out is greater than 0 and smaller than `fewest`.
 */
const staffCounts = z.object({
  fewest: z.int(),
  /** From midnight of this machine to the last full hour that may be told. */
  from: time,
  until: time,
  visits,
  steps: z.array(
    z.object({
      /** A call of the contract: `mfa.check`. */
      step: z.string().max(40),
      /** Visits in which it came to its end. */
      finished: visits,
      /** Visits in which it was tried and never did. */
      stuck: visits,
      /** Visits that met this refusal, finished or not; the most frequent first. */
      refusals: z.array(z.object({ code: z.string().max(40), visits })),
    }),
  ),
});
export type StaffCounts = z.infer<typeof staffCounts>;

/** A line of the audit log that is about no visit; fields are of closed lists, or numbers. */
export const staffLogLine = z.object({
  n: z.int().min(1),
  at: z.string(),
  event: z.string().max(40),
  fields: z.record(
    z.string().max(40),
    z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
  ),
});
export type StaffLogLine = z.infer<typeof staffLogLine>;

/** As typed; digits of any width. */
const pin = z.string().max(64);

/** The staff's part of the machine: only the page that is shown may call it. */
export const staff = {
  /**
   * Lets staff in where the PIN is right; nothing else answers from then on. Only while no visit is on.
   */
  enter: method(z.strictObject({ pin }), nothing, [
    'staff-visit-on',
    'staff-pin-none',
    'staff-pin-wrong',
    'staff-pin-wait',
  ]),
  /** Everything on the screen; the page asks every 5 seconds. */
  look: method(nothing, staffLook, ['staff-closed']),
  counts: method(nothing, staffCounts, ['staff-closed']),
  /** The newest lines of the audit log that are about no visit, the newest first. */
  log: method(nothing, z.object({ lines: z.array(staffLogLine).max(100) }), ['staff-closed']),
  /** Somebody is there: said on touch and key, every 10 seconds at most. */
  stay: method(nothing, nothing, ['staff-closed']),
  /** Prints what the page shows, by its print style sheet: it has put the test page into itself. */
  testPrint: method(nothing, nothing, ['staff-closed', ...printTrouble]),
  /** Ends the program; it is started again. */
  restart: method(nothing, nothing, ['staff-closed']),
  /** Ends the program, and it is not started again by itself. */
  leave: method(nothing, nothing, ['staff-closed']),
  /** Back to visitors, by a wipe; also where nobody is in. */
  goBack: method(nothing, nothing, []),
  /** Sets another PIN with a one-time code of the portal; nobody has to be in for that. */
  resetPin: method(z.strictObject({ code: z.string().max(64), pin }), nothing, [
    'staff-visit-on',
    'staff-pin-weak',
    'staff-pin-wait',
    'staff-pin-none',
    'staff-code-refused',
    'portal-unreachable',
    'portal-slow',
    'portal-broken',
    'portal-not-trusted',
    'kiosk-refused',
    'portal-maintenance',
  ]),
};
export const staffContract = { staff };
