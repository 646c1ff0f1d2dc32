import { z } from 'zod';

const https = z.url({ protocol: /^https$/, error: 'must be an https address' });

/** A text in every language of the kiosk. */
export const text = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

const app = z.strictObject({
  id: z.string().describe('Name of the choice, unique in the list'),
  name: text.describe('The app as its store lists it'),
  note: text.describe('Whom it suits'),
  kind: z
    .enum(['phone', 'any-phone', 'add-on'])
    .describe('A phone app, any other phone app, or an add-on in the browser of the visitor'),
  recommended: z.boolean().default(false).describe('Chosen beforehand'),
  addButton: text.optional().describe('The words on the button that adds an entry'),
  menuEntry: text.optional().describe('The words of the right menu entry'),
  wrongEntry: text.optional().describe('The words of the menu entry that is often taken instead'),
  stores: z
    .array(z.strictObject({ label: text, url: https }))
    .default([])
    .describe('Official store pages, shown as QR codes'),
});

const system = z.strictObject({
  name: text.describe('The system as people know it'),
  ownMfa: z.boolean().default(false).describe('Has an MFA registration of its own'),
  needsMfaOffCampus: z.boolean().default(false).describe('Asks for the six digits off campus'),
});

/** Fewest and most of something. */
function isRange([fewest, most]: readonly number[]): boolean {
  return (fewest ?? 0) <= (most ?? 0);
}

function isPattern(source: string): boolean {
  try {
    // It comes from the profile, never from a visitor.
    // eslint-disable-next-line security/detect-non-literal-regexp
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** The institution's profile: everything another university changes, as data. Each field says what it is. */
export const institution = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be of small letters, digits and hyphens')
    .describe('Short name of the profile'),
  name: text.describe('The institution'),
  unofficial: text.describe(
    'That the profile was made from public pages and is not checked by the institution',
  ),
  idName: text.describe('What the institution calls the ID people sign in with'),
  roleIdName: text.describe('What it calls the second ID that is often typed by mistake'),
  idPattern: z
    .string()
    .refine(isPattern, 'must be a regular expression')
    .describe('Regular expression; a mismatch warns and never rejects'),
  idExample: z.string().describe('An example that belongs to nobody'),
  idLowerCase: z
    .boolean()
    .default(true)
    .describe('IDs are typed in small letters; capitals are lowered with a notice'),
  password: z
    .strictObject({
      minLength: z.int().min(1).default(12).describe('Fewest characters (code points)'),
      maxLength: z.int().min(1).default(16).describe('Most characters (code points)'),
      onceKept: z.int().min(1).optional().describe('Older systems kept only so many characters'),
    })
    .prefault({}),
  mfa: z.strictObject({
    issuer: z.string().describe('Issuer that the app lists'),
    graceDays: z.int().min(0).describe('Days in which MFA can be registered from anywhere'),
    releaseCodeDigits: z
      .tuple([z.int().min(1).max(16), z.int().min(1).max(16)])
      .refine(isRange, 'must name the fewest digits first')
      .describe('Fewest and most digits of the release code'),
    releases: z.int().min(0).describe('How often the release code can be used'),
    releaseHours: z.number().positive().describe('How many hours one release lasts'),
    clockSettings: z.strictObject({
      iphone: z.array(text).describe('Taps that set the clock of an iPhone'),
      android: z.array(text).describe('Taps that set the clock of an Android phone'),
    }),
    apps: z.array(app).min(1),
  }),
  systems: z.array(system).describe('Systems behind the single sign-on and beside it'),
  propagation: z
    .strictObject({
      signInMinutes: z.int().min(0).default(10).describe('Until a change works everywhere'),
    })
    .prefault({}),
  helpDesk: text.describe('Whom to ask in person'),
  helpContact: z.string().describe('Address or telephone number of the help desk'),
});
export type Institution = z.infer<typeof institution>;
export type Text = z.infer<typeof text>;
