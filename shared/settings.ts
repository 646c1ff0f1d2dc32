import { z } from 'zod';

/**
 * How long a quiet person may be, in seconds (experience.md 2.10 and 2.11). The upper bounds keep the
 * next visitor from the traces of the last one, and every timer far below its own limit (24 days).
 */
export const visitLimits = z.strictObject({
  idleSeconds: bounded([10, 60, 600], 'Quiet time before the question, usually'),
  phoneIdleSeconds: bounded([10, 180, 900], 'Quiet time where the phone is in hand'),
  // WCAG 2.2.1: nobody has less than 20 seconds to answer.
  questionSeconds: bounded([20, 30, 120], 'How long the question stands'),
  visitMinutes: bounded([1, 15, 120], 'Absolute limit of a visit; one press extends it'),
  keyShownSeconds: bounded([10, 60, 60], 'How long QR code and key stay drawn'),
  receiptSeconds: bounded([3, 15, 60], 'How long the receipt of the last visit stays'),
});
export type VisitLimits = z.infer<typeof visitLimits>;

/** Limits of one exchange with the portal. */
export const portalLimits = z.strictObject({
  connectMs: bounded([100, 5_000, 60_000], 'Until the connection stands, in milliseconds'),
  totalMs: bounded([100, 15_000, 120_000], 'Until the whole reply is there, in milliseconds'),
  maxReplyBytes: bounded([1_000, 262_144, 1_048_576], 'Largest reply that is read, in bytes'),
});
export type PortalLimits = z.infer<typeof portalLimits>;

/** A whole number with the least, the usual and the greatest that it may be. */
function bounded(
  [least, usual, greatest]: readonly [number, number, number],
  what: string,
): z.ZodDefault<z.ZodInt> {
  return z.int().min(least).max(greatest).default(usual).describe(what);
}
