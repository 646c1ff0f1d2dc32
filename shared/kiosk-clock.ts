/**
 * How wrong the kiosk's clock may be, in seconds: five minutes, what Kerberos lets two machines
 * differ that have to agree on the time (RFC 4120, 1.5.1 and 3.1.2). Deadlines, locks and the end of
 * maintenance are said to the minute, and certificates are judged by this clock; one-time codes are
 * not: they are explained by the portal's.
 */
export const clockLimitSeconds = 300;

/** One look at a clock elsewhere; everything in milliseconds since 1970. */
export interface ClockLook {
  /** What the own clock showed before the question and after the answer. */
  readonly sentAt: number;
  readonly receivedAt: number;
  /** What the other one said, whose fraction of a second is cut off (Date header, RFC 9110 6.6.1). */
  readonly saidAt: number;
}

/**
 * Seconds by which the own clock is ahead at least; behind: negative; 0 where both may agree. What the
 * way there and back took, and the fraction that was cut off, can't be told from an error and are none.
 */
export function aheadBy({ sentAt, receivedAt, saidAt }: ClockLook): number {
  const least = sentAt - (saidAt + 999);
  const most = receivedAt - saidAt;
  if (least > 0) return Math.floor(least / 1000);
  return most < 0 ? Math.ceil(most / 1000) : 0;
}
