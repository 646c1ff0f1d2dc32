import { z } from 'zod';
import { oneTimeCode, releaseCode } from '#shared/answers.ts';
import { portalTrouble } from '#shared/outcome.ts';
import { method } from './define.ts';

/** A fresh TOTP key: the one secret that ever goes to the page, once, to the step that shows it. */
export const enrolment = z.object({
  enrolmentId: z.string(),
  /** What the QR code says (Key URI format). */
  otpauthUri: z.string(),
  /** Issuer as the app will list it, for typing by hand (domain.md 4.3). */
  issuer: z.string(),
  /** The key in Base32, for typing by hand. */
  key: z.string(),
  /** Until when the portal accepts the key, and how many seconds that is from now. */
  expiresAt: z.iso.datetime(),
  secondsLeft: z.number(),
  /** True where another device stops working once this one is registered (domain.md 4.1). */
  replacesDevice: z.boolean(),
});
export type Enrolment = z.infer<typeof enrolment>;

/** As the portal gives it; eight characters are never `..`, so it stays one part of an address. */
const enrolmentId = z.string().min(8).max(128);

export const mfa = {
  /** A key, fresh from the portal. Earlier keys of the visit are kept to explain wrong codes, never to accept. */
  begin: method(z.strictObject({}), enrolment, [
    'proof-needed',
    'mfa-not-allowed-here',
    'session-ended',
    ...portalTrouble,
  ]),
  /** Checks six digits of the new entry. This is not the end: nothing is registered yet (domain.md 4.2). */
  check: method(z.strictObject({ enrolmentId, code: oneTimeCode }), z.strictObject({}), [
    'mfa-code-refused',
    'mfa-key-expired',
    'session-ended',
    ...portalTrouble,
  ]),
  /**
   * Ends the registration, with the release code where the institution has one; from now on only
   * this device counts.
   */
  complete: method(
    z.strictObject({ enrolmentId, releaseCode: releaseCode.optional() }),
    z.object({ registeredAt: z.iso.datetime(), releases: z.int(), releaseHours: z.number() }),
    ['mfa-key-expired', 'mfa-release-code-refused', 'session-ended', ...portalTrouble],
  ),
  /** Begins a temporary release: for some hours no digits are asked for (domain.md 4.4). */
  release: method(
    z.strictObject({ releaseCode }),
    z.object({ until: z.iso.datetime(), left: z.int().min(0) }),
    [
      'release-code-refused',
      'releases-used-up',
      'mfa-not-registered',
      'sign-in-locked',
      'session-ended',
      ...portalTrouble,
    ],
  ),
};
