import { day, hour, minute } from './clocks.ts';

/**
 * The practice portal's own figures: made up, because nobody publishes them (domain.md 1, 2.3). What
 * the institution's profile states (deadline, releases, rules, times of arrival) is read from there.
 */
export const figures = {
  triesBeforeLock: 5,
  lockMs: 10 * minute,
  sessionMs: 30 * minute,
  enrolmentMs: 10 * minute,
  /** So long a sign-in, or the password once more, counts as proof (experience.md 3). */
  proofMs: 3 * minute,
  operationMs: hour,
  /** A code for registering a kiosk is good for so long. */
  kioskCodeMs: 15 * minute,
  /** A code for staff at a kiosk is good for so long, and only until so many wrong ones were tried. */
  staffCodeMs: hour,
  staffCodeTries: 10,
  kioskKeyMs: 365 * day,
  /** So long an old key counts beside the new one: longer than any session that is bound to it. */
  keyOverlapMs: hour,
  /** Open enrolments that one session may have; the oldest gives way. */
  openEnrolments: 20,
  /** So long a mailed link works, on the calendar. */
  linkMs: 24 * hour,
  /** Between two mails about one thing, on the seconds clock. */
  resendMs: minute,
  /** A mail that comes late takes so long, on the calendar. */
  lateMs: minute,
  /** A sign-in on the portal's own pages ends after this, on the seconds clock. */
  pageSessionMs: 10 * minute,
  /** An activation key runs out so long after it was handed out, on the calendar. */
  activationMs: 30 * day,
  /** Those of the cast who are registered did so this long ago. */
  registeredMs: 400 * day,
  /** The registration that waits for its mail was sent so long ago. */
  waitingMs: 20 * hour,
  /** Earlier passwords that are kept at most, to compare with. */
  passwordsKept: 40,
} as const;
