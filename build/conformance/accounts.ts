import { z } from 'zod';
import { institution } from '#shared/institution.ts';

/** Base32, as apps take it by hand. */
const base32 = z.string().regex(/^[A-Z2-7]{16,64}$/, 'must be a key in Base32');

/** One test person. Nobody real: passwords are changed, and IDs are locked. */
export const person = z.strictObject({
  personalId: z.string().min(1).max(64).describe('The ID that this person signs in with'),
  password: z.string().min(1).max(256).optional().describe('What the sign-in takes now'),
  activationKey: z
    .string()
    .regex(/^[A-Z0-9]{4,64}$/)
    .optional()
    .describe('Instead of a password where the institution hands out those; without hyphens'),
  mailboxes: z
    .array(z.email())
    .max(2)
    .default([])
    .describe('Addresses that fit the rules, whose mail can be read; the second one for changes'),
  device: z
    .strictObject({
      key: base32,
      releaseCode: z
        .string()
        .regex(/^\d{1,16}$/)
        .optional(),
    })
    .optional()
    .describe('The registered device: its TOTP key and the release code chosen with it'),
});
export type TestPerson = z.infer<typeof person>;

/** Whom the checks ask for; each may be left out, and what needs it is then not made. */
export const people = z.strictObject({
  student: person.optional().describe('Registered; may change nothing but the password'),
  staff: person.optional().describe('Registered; may change password and extension'),
  faculty: person
    .optional()
    .describe('Registered; may change the address too, and can read one or two mailboxes'),
  newStudent: person.optional().describe('Before the first login; used up by the run'),
  newStaff: person.optional().describe('Before the first login; used up by the run'),
  newFaculty: person
    .optional()
    .describe('Before the first login, has to give an address; used up by the run'),
  severalRoles: person.optional().describe('Has two roles or more'),
  withoutDevice: person
    .optional()
    .describe('No device registered yet, and may register one here; has one afterwards'),
  withDevice: person.optional().describe('Has a registered device; loses releases'),
  lockable: person.optional().describe('Gets locked; unlocks by itself'),
  spares: z
    .array(person)
    .default([])
    .describe('More registered people, where a password can be changed once a day only'),
});
export type PersonKind = Exclude<keyof z.infer<typeof people>, 'spares'>;

/** As a URL writes it: small letters, and the port where it is no usual one. */
const host = z
  .string()
  .refine(
    (name) => URL.parse(`https://${name}`)?.host === name,
    'must be a host, in small letters',
  );

const linkHosts = z
  .array(host)
  .min(1)
  .optional()
  .describe('Hosts where a link may lead and a password may be typed; that of `portal` without it');

/** The accounts file of a conformance run. */
export const accountsFile = z.strictObject({
  portal: z
    .url()
    .describe('The portal whose people these are; nothing is sent to one of another origin'),
  institution: z
    .union([z.string().min(1), institution])
    .describe('The institution’s profile: the name of a shipped one, or a file beside this one'),
  people,
  mail: z
    .union([
      z.strictObject({
        folder: z
          .string()
          .describe('Each mail is a text file in it; the newest with the address counts'),
        linkHosts,
      }),
      z.strictObject({
        command: z
          .array(z.string())
          .min(1)
          .describe('Prints the newest mail to the address that is added as the last word'),
        linkHosts,
      }),
    ])
    .optional()
    .describe('How a mail is read; without it nothing that needs a mail is checked'),
  mostTries: z
    .int()
    .min(1)
    .max(100)
    .default(20)
    .describe('So many wrong passwords at most until the lock has to come'),
});
export type Accounts = z.infer<typeof accountsFile>;
