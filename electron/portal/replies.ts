import { z } from 'zod';
import { text } from '#shared/languages.ts';
import { passwordPolicy } from '#shared/password-policy.ts';

/** What the portal sends back when it did as asked. Replies without content are not listed. */

const service = z.object({
  open: z.boolean(),
  until: z.iso.datetime().optional().describe('When it opens again, where that is known'),
});
export const status = z
  .object({
    today: z.iso
      .datetime()
      .describe('The portal’s calendar, for deadlines; its clock for codes is the Date header'),
    services: z.object({ signIn: service, registration: service, mfa: service, release: service }),
    capabilities: z.object({
      mfaEnrolment: z.boolean().describe('Whether devices can be registered here at all'),
      temporaryRelease: z.boolean().describe('Without it releasesLeft is 0 in every reply'),
      roles: z.boolean().describe('Whether anybody has several roles'),
      endOtherSessions: z.boolean().describe('Whether a change of password can end other sessions'),
    }),
  })
  .meta({ id: 'Status' });

const role = z.object({
  roleId: z.string(),
  title: text.describe('In both languages of the kiosk'),
  kind: z.enum(['faculty', 'staff', 'student', 'other']),
});

const sessionState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signed-in') }),
  z.object({
    state: z.literal('code-needed'),
    releasesLeft: z
      .int()
      .min(0)
      .describe('Temporary releases that are left; 0 where there are none'),
    releaseHours: z.number().describe('How long one lasts'),
  }),
  z.object({ state: z.literal('role-needed'), roles: z.array(role).min(2) }),
]);
export const session = z
  .object({
    expiresAt: z.iso.datetime().describe('When the session ends, whatever happens (Date clock)'),
    progress: sessionState,
  })
  .meta({ id: 'Session' });
export const newSession = z
  .object({
    token: z.string().min(16).describe('Opens the session; nobody can guess it'),
    expiresAt: z.iso.datetime().describe('When the session ends, whatever happens (Date clock)'),
    progress: sessionState,
  })
  .meta({ id: 'NewSession' });

const pendingMail = z.object({
  statusNumber: z
    .string()
    .regex(/^[\w-]{16,128}$/)
    .describe('Opens the state of this mail without a session; nobody can guess it'),
  purpose: z.enum(['registration', 'email-change']),
  sentTo: z.string().describe('The whole address; the kiosk shows it masked'),
  sentAt: z.iso.datetime(),
  resendFrom: z.iso.datetime().describe('From when another mail may be asked for (Date clock)'),
  setsPassword: z.boolean().describe('A new password waits; until then the old one counts'),
});
export const userInformation = z
  .object({
    state: z.enum(['not-started', 'mail-pending', 'done']),
    doneAt: z.iso.datetime().optional(),
    email: z.object({
      edit: z.enum(['required', 'optional', 'fixed']).describe('What this person may do with it'),
      address: z.string().optional().describe('What is registered now'),
    }),
    extension: z.object({
      edit: z.enum(['required', 'optional', 'none']).describe('`none`: this person has none'),
      number: z.string().optional().describe('What is registered now'),
    }),
    pending: pendingMail.optional().describe('The mail that waits to be opened'),
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
    otherSessionsEnded: z
      .int()
      .min(0)
      .optional()
      .describe('How many; left out where the portal can’t end them or was not asked to'),
  })
  .meta({ id: 'PasswordChange' });

export const accountOverview = z
  .object({
    initials: z.string().max(12).describe('All that a public screen shows of the name'),
    role: role.describe('The role of this session'),
    roles: z.array(role).min(1).describe('Every role of the person'),
    registration: userInformation,
    password: z.object({
      changedAt: z.iso.datetime().optional(),
      policy: z
        .object(passwordPolicy.shape)
        .optional()
        .describe('Without it the one of the institution’s profile counts'),
      changeableFrom: z.iso
        .datetime()
        .optional()
        .describe('While the password is younger than the policy allows'),
    }),
    email: z.object({ confirmedAt: z.iso.datetime().optional() }),
    mfa: z.object({
      registeredAt: z.iso.datetime().optional().describe('Left out while there is no device'),
      deadline: z.iso.datetime().optional().describe('Until when it can be registered anywhere'),
      daysLeft: z.int().optional().describe('Until the deadline; negative once it is over'),
      releasesLeft: z.int().min(0),
      mayRegisterHere: z.boolean().describe('From where this request came'),
    }),
  })
  .meta({ id: 'Account' });

export const enrolment = z
  .object({
    enrolmentId: z.string().min(8).max(128),
    otpauthUri: z.string().startsWith('otpauth://totp/').describe('What the QR code says'),
    issuer: z.string().describe('The name that the app lists; the same as in the URI'),
    /** domain.md 4.3. */
    key: z
      .string()
      .regex(/^(?:[A-Z2-7]{16}|[A-Z2-7]{32})$/)
      .describe('Base32 (RFC 4648); the same as in the URI'),
    expiresAt: z.iso.datetime().describe('Until when the enrolment can be ended (Date clock)'),
    replacesDevice: z.boolean().describe('Whether a registered device stops with its end'),
  })
  .refine(isOneEntry, 'The QR code and the words beside it must make the same entry')
  .meta({ id: 'Enrolment' });

export const registration = z
  .object({
    registeredAt: z.iso.datetime(),
    releases: z.int().describe('Temporary releases from now on'),
    releaseHours: z.number().describe('How long one lasts'),
  })
  .meta({ id: 'MfaRegistration' });

export const release = z
  .object({
    until: z.iso.datetime().describe('When it ends, on the calendar'),
    left: z.int().min(0).describe('Releases that are left'),
  })
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

export const kiosk = z
  .object({
    kioskId: z.string().min(1).max(128).describe('How the portal’s own people name this kiosk'),
    jkt: z
      .string()
      .regex(/^[\w-]{43}$/)
      .describe('The key of this request’s proof: its SHA-256 thumbprint (RFC 7638)'),
    keyExpiresAt: z.iso.datetime().describe('Until when this key counts (Date clock)'),
  })
  .meta({ id: 'Kiosk' });

export const endedSessions = z
  .object({ ended: z.int().min(0).describe('How many lived until now') })
  .meta({ id: 'EndedSessions' });

export const newKioskKey = kiosk
  .extend({ oldKeyUntil: z.iso.datetime().describe('Until when the old key counts as well') })
  .meta({ id: 'NewKioskKey' });
