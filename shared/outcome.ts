import { z } from 'zod';
import { emailProblems } from './email-rule.ts';
import { passwordRule } from './password-policy.ts';

/** Whether something was changed at the portal when a call failed; `unknown` is said, never guessed. */
const changed = z.enum(['no', 'unknown']);

/** What a visitor takes along: the slip at the end, or a sheet for the desk. */
export const paper = z.enum(['slip', 'sheet']);
/** All that comes out of the printer; `test`: a page of the staff's. */
const printed = z.enum([...paper.options, 'test']);
export type Printed = z.infer<typeof printed>;

/** Why a one-time code was wrong, as far as it can be known (domain.md 4.8, peers.md C.1 to C.3). */
const codeCause = z.discriminatedUnion('kind', [
  /** The code belongs to a QR code shown earlier in this visit. */
  z.object({ kind: z.literal('earlier-qr') }),
  /** The code had run out less than a minute ago. */
  z.object({ kind: z.literal('just-expired') }),
  /** A clock error is likely; a second code at the same offset will prove it. */
  z.object({ kind: z.literal('type-next-code') }),
  /** Two codes agree: the phone is `minutes` (whole, at least 1) fast or slow. */
  z.object({
    kind: z.literal('clock'),
    minutes: z.int().min(1),
    direction: z.enum(['fast', 'slow']),
  }),
  /** Two codes agree on a multiple of 15 minutes from one hour on: a time zone set by hand. */
  z.object({
    kind: z.literal('time-zone'),
    minutes: z.int().min(60),
    direction: z.enum(['fast', 'slow']),
  }),
  /** The cause can't be known; the likely ones are listed. */
  z.object({ kind: z.literal('unexplained') }),
]);
export type CodeCause = z.infer<typeof codeCause>;

/** The closed list of failure codes with what each one carries. A code becomes text only in the renderer. */
export const failureDetails = {
  /** A bug: logged under the incident number that the screen shows. */
  internal: z.object({ incident: z.string() }),
  /** The request did not fit the contract. */
  'bad-request': z.object({}),
  /** The visit this call belongs to has ended. */
  'visit-ended': z.object({}),
  /** The page's own door (port, bridge, socket) is shut. */
  'door-shut': z.object({ changed }),

  'portal-unreachable': z.object({ changed }),
  'portal-slow': z.object({ changed }),
  /** The portal answered, but with an error or with something that can't be read. */
  'portal-broken': z.object({ changed }),
  /** TLS: the portal's certificate was refused; nothing was sent. */
  'portal-not-trusted': z.object({
    reason: z.enum(['expired', 'wrong-host', 'unknown-issuer', 'pin', 'old-protocol', 'other']),
  }),
  /** The portal does not take what this kiosk sends, or the kiosk can't prove that it is itself. */
  'kiosk-refused': z.object({
    reason: z.enum(['unproven', 'clock', 'not-registered', 'other-portal', 'revoked']),
  }),
  'portal-maintenance': z.object({ until: z.iso.datetime().optional() }),
  /** The portal no longer knows the session; nothing of this call was done. */
  'session-ended': z.object({}),

  /** `refusals` counts the refusals of this visit, from 1. */
  'sign-in-refused': z.object({ refusals: z.int().min(1), looksLikeRoleId: z.boolean() }),
  /** `until` only where the portal tells it. */
  'sign-in-locked': z.object({ until: z.iso.datetime().optional() }),
  'sign-in-code-refused': z.object({}),
  /** A one-time code is taken once only (RFC 6238 5.2). */
  'sign-in-code-used': z.object({}),
  'release-code-refused': z.object({ left: z.int().min(0) }),
  'releases-used-up': z.object({}),
  /** Off campus after the deadline without MFA (domain.md 4.1). */
  'sign-in-not-allowed-here': z.object({}),
  'role-unknown': z.object({}),
  /**
   * The password is asked once more (experience.md 3): the sign-in counts as proof for three minutes,
   * and shortly after a change it still takes the old one, which proves nothing (domain.md 5).
   */
  'proof-needed': z.object({ because: z.enum(['time', 'just-changed']) }),

  /** Off campus after the deadline: registering needs the campus network (domain.md 4.1). */
  'mfa-not-allowed-here': z.object({}),
  'mfa-code-refused': z.object({ cause: codeCause }),
  /** The key ran out before it was confirmed; nothing was registered. */
  'mfa-key-expired': z.object({}),
  'mfa-release-code-refused': z.object({}),
  /** A temporary release needs a device that is registered. */
  'mfa-not-registered': z.object({}),

  /** The activation key has run out; only the desk has a new one (domain.md 9). */
  'activation-expired': z.object({}),
  /** The rules that the new password breaks, at least one; nothing was changed. */
  'password-refused': z.object({ rules: z.array(passwordRule).min(1) }),
  'email-refused': z.object({ reason: z.enum(emailProblems) }),
  'extension-refused': z.object({}),
  /** This person may not change this (domain.md 2.2). */
  'not-editable': z.object({}),
  /** The registration was finished before, in this visit or elsewhere (domain.md 2.4). */
  'already-registered': z.object({}),
  /** A mail was sent a moment ago; `seconds` until the next may be asked for. */
  'mail-too-early': z.object({ seconds: z.int().min(1) }),
  /** No mail is waiting to be opened: its time is over, or what it was for is done. */
  'nothing-pending': z.object({}),

  /** No printer is set, or the one that is set is not there; nothing was printed. */
  'printer-missing': z.object({ paper: printed }),
  /** Nothing was printed; the job is taken back, as after every failure to print. */
  'printer-no-paper': z.object({ paper: printed }),
  /** A part of a page may be stuck in the printer. */
  'printer-jammed': z.object({ paper: printed }),
  /** Stopped, or takes no jobs; nothing was printed. */
  'printer-paused': z.object({ paper: printed }),
  /** The printer has refused this job or given it up. */
  'print-refused': z.object({ paper: printed }),
  /** No answer in time: the paper may have come out. */
  'print-unknown': z.object({ paper: printed }),
  /** So many papers have come out for this visit, or may have; this one was not sent. */
  'print-limit': z.object({ paper: printed }),

  /** Nobody of staff is in: the PIN was not given, or their five quiet minutes are over. */
  'staff-closed': z.object({}),
  /** A visitor is at it; staff come in between two visits. */
  'staff-visit-on': z.object({}),
  /** No PIN is right: none is set, or what proves it can't be read or the try can't be counted. */
  'staff-pin-none': z.object({ reason: z.enum(['unset', 'unusable']) }),
  /** `seconds` until the next try; 0: at once. */
  'staff-pin-wrong': z.object({ seconds: z.int().min(0) }),
  /** Nothing was tried: `seconds` are left of the wait. */
  'staff-pin-wait': z.object({ seconds: z.int().min(1) }),
  /** Too short, or one that would be tried first; nothing was sent. */
  'staff-pin-weak': z.object({}),
  /** The portal does not take this code: mistyped, used, run out, or another kiosk's. */
  'staff-code-refused': z.object({}),
} as const satisfies Record<string, z.ZodObject>;

export type FailureCode = keyof typeof failureDetails;

/** A failure with its details, discriminated by `code`. */
export type Failure<C extends FailureCode = FailureCode> = {
  [K in C]: Readonly<{ code: K } & z.infer<(typeof failureDetails)[K]>>;
}[C];

/** Whether it can't be said if the call has changed something at the portal. */
export function leavesUnknown(failure: Failure): boolean {
  return 'changed' in failure && failure.changed === 'unknown';
}

/** What every call ends in: a value, or a failure with a declared code. */
export type Outcome<T, C extends FailureCode = FailureCode> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure<C> };

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<C extends FailureCode>(
  code: C,
  details: z.infer<(typeof failureDetails)[C]>,
): { readonly ok: false; readonly failure: Failure<C> } {
  return { ok: false, failure: { code, ...details } };
}

/** Codes that any call may end in, whatever it declares. */
export const universalCodes = ['internal', 'bad-request', 'visit-ended', 'door-shut'] as const;
export type UniversalCode = (typeof universalCodes)[number];

/** Most papers of one visit: nobody needs more, and one visitor can't empty the tray. */
export const papersPerVisit = 5;

/** What printing may end in. */
export const printTrouble = [
  'printer-missing',
  'printer-no-paper',
  'printer-jammed',
  'printer-paused',
  'print-refused',
  'print-unknown',
  'print-limit',
] as const;
export type PrintTrouble = (typeof printTrouble)[number];

/** Codes that any call which reaches the portal may end in. */
export const portalTrouble = [
  'portal-unreachable',
  'portal-slow',
  'portal-broken',
  'portal-not-trusted',
  'kiosk-refused',
  'portal-maintenance',
] as const;
export type PortalTrouble = (typeof portalTrouble)[number];
