import { hour, minute } from './clocks.ts';

/**
 * The practice portal's own figures. Deadline, release code and releases are the university's
 * (domain.md 4.1, 4.4); the number of tries, the lock and the limits in milliseconds are made up,
 * because nobody publishes them.
 */
export const figures = {
  triesBeforeLock: 5,
  lockMs: 10 * minute,
  sessionMs: 30 * minute,
  enrolmentMs: 10 * minute,
  /** So long a sign-in, or the password once more, counts as proof (experience.md 3). */
  proofMs: 3 * minute,
  graceDays: 90,
  releases: 5,
  releaseHours: 2,
  releaseMs: 2 * hour,
  releaseCode: /^\d{4,8}$/,
  operationMs: hour,
  /** Open enrolments that one session may have; the oldest gives way. */
  openEnrolments: 20,
} as const;

export const issuer = 'PRACTICE osaka-u';
