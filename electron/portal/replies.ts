import { z } from 'zod';
import { text } from '#shared/institution.ts';
import { passwordPolicy } from '#shared/password-policy.ts';

/** What the portal sends back when it did as asked. Replies without content are not listed. */

const service = z.object({ open: z.boolean(), until: z.iso.datetime().optional() });
export const status = z
  .object({
    /** The portal's calendar, for deadlines. Its clock for codes is the Date header. */
    today: z.iso.datetime(),
    services: z.object({ signIn: service, registration: service, mfa: service, release: service }),
    capabilities: z.object({
      mfaEnrolment: z.boolean().describe('Whether devices can be registered here at all'),
      temporaryRelease: z.boolean().describe('Without it releasesLeft is 0 in every reply'),
      roles: z.boolean(),
      endOtherSessions: z.boolean().describe('Whether a change of password can end other sessions'),
    }),
  })
  .meta({ id: 'Status' });

export const network = z
  .object({ onCampus: z.boolean(), observedAddress: z.string() })
  .meta({ id: 'Network' });

const role = z.object({
  roleId: z.string(),
  title: text,
  kind: z.enum(['faculty', 'staff', 'student', 'other']),
});

const sessionState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signed-in') }),
  z.object({
    state: z.literal('code-needed'),
    releasesLeft: z.int().min(0),
    releaseHours: z.number(),
  }),
  z.object({ state: z.literal('role-needed'), roles: z.array(role).min(2) }),
]);
export const session = z
  .object({ expiresAt: z.iso.datetime(), progress: sessionState })
  .meta({ id: 'Session' });
export const newSession = z
  .object({ token: z.string().min(16), expiresAt: z.iso.datetime(), progress: sessionState })
  .meta({ id: 'NewSession' });

const pendingMail = z.object({
  statusNumber: z
    .string()
    .regex(/^[\w-]{16,128}$/)
    .describe('Opens the state of this mail without a session; nobody can guess it'),
  purpose: z.enum(['registration', 'email-change']),
  sentTo: z.string(),
  sentAt: z.iso.datetime(),
  resendFrom: z.iso.datetime().describe('From when another mail may be asked for (Date clock)'),
  setsPassword: z.boolean().describe('A new password waits; until then the old one counts'),
});
export const userInformation = z
  .object({
    state: z.enum(['not-started', 'mail-pending', 'done']),
    doneAt: z.iso.datetime().optional(),
    email: z.object({
      edit: z.enum(['required', 'optional', 'fixed']),
      address: z.string().optional(),
    }),
    extension: z.object({
      edit: z.enum(['required', 'optional', 'none']),
      number: z.string().optional(),
    }),
    pending: pendingMail.optional(),
  })
  .meta({ id: 'UserInformation' });
export const mailState = z
  .object({
    state: z.enum(['mail-pending', 'done', 'expired']),
    pending: pendingMail.optional(),
  })
  .meta({ id: 'MailState' });

export const passwordChange = z
  .object({
    changedAt: z.iso.datetime(),
    otherSessionsEnded: z.int().min(0).optional(),
  })
  .meta({ id: 'PasswordChange' });

export const accountOverview = z
  .object({
    initials: z.string().max(12),
    role,
    roles: z.array(role).min(1),
    registration: userInformation,
    password: z.object({
      changedAt: z.iso.datetime().optional(),
      policy: z
        .object(passwordPolicy.shape)
        .optional()
        .describe('Without it the one of the institution’s profile counts'),
      changeableFrom: z.iso.datetime().optional(),
    }),
    email: z.object({ confirmedAt: z.iso.datetime().optional() }),
    mfa: z.object({
      registeredAt: z.iso.datetime().optional(),
      deadline: z.iso.datetime().optional(),
      daysLeft: z.int().optional(),
      releasesLeft: z.int().min(0),
      mayRegisterHere: z.boolean(),
    }),
  })
  .meta({ id: 'Account' });

export const enrolment = z
  .object({
    enrolmentId: z.string().min(8).max(128),
    otpauthUri: z.string().startsWith('otpauth://totp/'),
    issuer: z.string(),
    /** Base32 (RFC 4648), 16 or 32 characters (domain.md 4.3). */
    key: z.string().regex(/^(?:[A-Z2-7]{16}|[A-Z2-7]{32})$/),
    expiresAt: z.iso.datetime(),
    replacesDevice: z.boolean(),
  })
  .refine(isOneEntry, 'The QR code and the words beside it must make the same entry')
  .meta({ id: 'Enrolment' });

export const registration = z
  .object({ registeredAt: z.iso.datetime(), releases: z.int(), releaseHours: z.number() })
  .meta({ id: 'MfaRegistration' });

export const release = z
  .object({ until: z.iso.datetime(), left: z.int().min(0) })
  .meta({ id: 'TemporaryRelease' });

/** Whoever scans and whoever types by hand must end with the same key under the same name. */
function isOneEntry(given: { otpauthUri: string; issuer: string; key: string }): boolean {
  if (!URL.canParse(given.otpauthUri)) return false;
  const { searchParams } = new URL(given.otpauthUri);
  const says = (name: string, value: string) => searchParams.getAll(name).join('\n') === value;
  return says('secret', given.key) && says('issuer', given.issuer);
}

/**
 * What became of a write, by its Idempotency-Key. `reply` is the stored reply of a completed one,
 * success or problem; a 204 has none. `never-arrived` is a promise: see the words beside it.
 */
export const operation = z
  .discriminatedUnion('state', [
    z.object({
      state: z
        .literal('never-arrived')
        .describe(
          'Nothing was done under this key, and from now on nothing is: a request with it that ' +
            'arrives later is refused with operation-withdrawn, for an hour at least',
        ),
    }),
    z.object({ state: z.literal('in-progress') }),
    z.object({ state: z.literal('completed'), status: z.int(), reply: z.unknown().optional() }),
  ])
  .meta({ id: 'Operation' });
