import { z } from 'zod';
import { activationKey, oneTimeCode, password, personalId, releaseCode } from '#shared/answers.ts';
import { text } from '#shared/languages.ts';
import { portalTrouble } from '#shared/outcome.ts';
import { passwordPolicy } from '#shared/password-policy.ts';
import { method } from './define.ts';
import { registrationState } from './registration.ts';

const role = z.object({
  roleId: z.string(),
  title: text,
  kind: z.enum(['faculty', 'staff', 'student', 'other']),
});

/** Where a sign-in stands: finished, or what the portal asks next. */
export const signInState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signed-in') }),
  /** Off campus with MFA: a one-time code, or one of the releases that are left. */
  z.object({
    state: z.literal('code-needed'),
    releasesLeft: z.int().min(0),
    releaseHours: z.number(),
  }),
  z.object({ state: z.literal('role-needed'), roles: z.array(role).min(2) }),
]);
export type SignInState = z.infer<typeof signInState>;

export const overview = z.object({
  /** Initials for the lintel; the full name never leaves the visit process. */
  initials: z.string().max(12),
  role: role,
  hasSeveralRoles: z.boolean(),
  registration: registrationState,
  password: z.object({
    changedAt: z.iso.datetime().optional(),
    /** The portal's policy, or the profile's where the portal states none. */
    policy: passwordPolicy,
    /** From when it can be changed again, where the portal has a minimum age. */
    changeableFrom: z.iso.datetime().optional(),
  }),
  email: z.object({ confirmedAt: z.iso.datetime().optional() }),
  mfa: z.object({
    registeredAt: z.iso.datetime().optional(),
    /** Last moment of the registration period, and whole days until then (negative: over). */
    deadline: z.iso.datetime().optional(),
    daysLeft: z.int().optional(),
    releasesLeft: z.int().min(0),
    /** Whether the portal lets this person register from where the kiosk is. */
    mayRegisterHere: z.boolean(),
  }),
});
export type Overview = z.infer<typeof overview>;

const nothing = z.strictObject({});

export const account = {
  signIn: method(z.strictObject({ personalId, password }), signInState, [
    'sign-in-refused',
    'sign-in-locked',
    'sign-in-not-allowed-here',
    ...portalTrouble,
  ]),
  /** The first sign-in with an activation key, where the institution hands out those (domain.md 9). */
  activate: method(z.strictObject({ personalId, activationKey }), signInState, [
    'sign-in-refused',
    'sign-in-locked',
    'activation-expired',
    'sign-in-not-allowed-here',
    ...portalTrouble,
  ]),
  /** The six digits at an off-campus sign-in. */
  giveCode: method(z.strictObject({ code: oneTimeCode }), signInState, [
    'sign-in-code-refused',
    'sign-in-code-used',
    'sign-in-locked',
    'session-ended',
    ...portalTrouble,
  ]),
  /** The temporary release code instead of the six digits (domain.md 4.4). */
  giveReleaseCode: method(z.strictObject({ releaseCode }), signInState, [
    'release-code-refused',
    'releases-used-up',
    'sign-in-locked',
    'session-ended',
    ...portalTrouble,
  ]),
  chooseRole: method(z.strictObject({ roleId: z.string().max(64) }), signInState, [
    'role-unknown',
    'session-ended',
    ...portalTrouble,
  ]),
  /** The password once more, when the sign-in no longer counts as proof. */
  prove: method(z.strictObject({ password }), nothing, [
    'sign-in-refused',
    'sign-in-locked',
    'session-ended',
    ...portalTrouble,
  ]),
  /** The task is left or done: what was kept for it, the password among it, is dropped. */
  leaveTask: method(nothing, nothing, []),
  overview: method(nothing, overview, ['session-ended', ...portalTrouble]),
};
