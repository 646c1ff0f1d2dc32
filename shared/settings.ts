import { z } from 'zod';

/** How long a quiet person may be, in seconds (experience.md 2.10). */
export const visitLimits = z.strictObject({
  idleSeconds: z.int().min(10).default(60).describe('Quiet time before the question, usually'),
  phoneIdleSeconds: z.int().min(10).default(180).describe('Quiet time where the phone is in hand'),
  questionSeconds: z.int().min(5).default(30).describe('How long the question stands'),
  visitMinutes: z
    .int()
    .min(1)
    .default(15)
    .describe('Absolute limit of a visit; one press extends it'),
  keyShownSeconds: z.int().min(10).default(60).describe('How long QR code and key stay drawn'),
  receiptSeconds: z
    .int()
    .min(3)
    .default(15)
    .describe('How long the receipt of the last visit stays'),
});
export type VisitLimits = z.infer<typeof visitLimits>;

/** Limits of one exchange with the portal. */
export const portalLimits = z.strictObject({
  connectMs: z
    .int()
    .min(100)
    .default(5_000)
    .describe('Until the connection stands, in milliseconds'),
  totalMs: z
    .int()
    .min(100)
    .default(15_000)
    .describe('Until the whole reply is there, in milliseconds'),
  maxReplyBytes: z
    .int()
    .min(1_000)
    .default(262_144)
    .describe('Largest reply that is read, in bytes'),
});
export type PortalLimits = z.infer<typeof portalLimits>;

/** The kiosk's settings file, version 1. */
export const settings = z.strictObject({
  version: z.literal(1),
  portal: z.strictObject({
    url: z
      .url({ protocol: /^https$/, error: 'must be an https address' })
      .describe('Base address of the portal API; https only'),
    certificateAuthority: z
      .string()
      .optional()
      .describe('PEM file of the only authority to trust; without it the system’s authorities'),
    pins: z
      .array(z.string().regex(/^sha256\/[A-Za-z0-9+/]{43}=$/, 'must look like "sha256/…="'))
      .max(4)
      .default([])
      .describe('SPKI pins (RFC 7469 form "sha256/…"); two, so that the key can be changed'),
  }),
  institution: z
    .string()
    .default('osaka-university')
    .describe('Profile shipped with Genkan, or a path to one'),
  language: z.enum(['ja', 'en']).default('ja').describe('Language of the welcome screen'),
  limits: visitLimits.prefault({}),
  portalLimits: portalLimits.prefault({}),
});
export type Settings = z.infer<typeof settings>;
