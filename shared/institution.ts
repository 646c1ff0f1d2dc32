import { z } from 'zod';
import { emailRule } from './email-rule.ts';
import { text } from './languages.ts';
import { passwordPolicy } from './password-policy.ts';

const https = z.url({ protocol: /^https$/, error: 'must be an https address' });

/** A page of the institution by language, as a text of the profile is. */
const page = text.refine(
  (told) => Object.values(told).every((address) => https.safeParse(address).success),
  { error: 'must be https addresses' },
);

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
  id: z
    .enum(['personal', 'role'])
    .default('personal')
    .describe('Which ID it is opened with: the personal one, or the one of the role'),
  passwordMinutes: z
    .int()
    .min(0)
    .optional()
    .describe('Minutes until it takes a new password; without it those of the sign-in'),
  keeps: z.int().min(1).optional().describe('Takes only so many first characters of a password'),
  isCommon: z
    .boolean()
    .default(true)
    .describe('One of the few that screens name by themselves; the help lists all of them'),
  campusOnly: z.boolean().default(false).describe('Can be reached on campus only'),
  onApplication: z.boolean().default(false).describe('Has to be applied for'),
});
export type System = z.infer<typeof system>;

/** The systems that everybody knows, for screens that name them in a sentence. */
export function commonSystems({ systems }: Pick<Institution, 'systems'>): readonly System[] {
  return systems.filter(({ isCommon }) => isCommon);
}

/** A desk where people do what the kiosk can't; what nobody has published is not invented. */
const desk = z.strictObject({
  ask: text.describe('What to ask for, in the words of the desk'),
  bring: text.describe('What to bring'),
  where: text.describe('Where to go or to send it'),
  when: text.describe('Hours, or how to find them out'),
  then: text.describe('What happens afterwards'),
});
export type Desk = z.infer<typeof desk>;

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
  portal: text.describe('The pages where people do the same by themselves, in a sentence'),
  idName: text.describe('What the institution calls the ID people sign in with'),
  roleIdName: text.describe('What it calls the second ID that is often typed by mistake'),
  idPattern: z
    .string()
    .refine(isPattern, 'must be a regular expression')
    .describe('Regular expression; a mismatch warns and never rejects'),
  roleIdPattern: z
    .string()
    .refine(isPattern, 'must be a regular expression')
    .optional()
    .describe('Pattern of the second ID, where it looks unlike the first'),
  idExample: z.string().describe('An example that belongs to nobody'),
  idLowerCase: z
    .boolean()
    .default(true)
    .describe('IDs are typed in small letters; capitals are lowered with a notice'),
  practiceIds: z
    .array(z.string())
    .min(20)
    .describe('IDs of the practice cast: in the form of real ones, and nobody’s'),
  firstLogin: z.strictObject({
    slip: text.describe('The paper that the ID comes on'),
    secret: z
      .enum(['password', 'activation-key'])
      .default('password')
      .describe('What stands on the slip: a first password, or a key that is used once'),
    secretName: text.describe('What the institution calls it'),
    keyGroups: z
      .array(z.int().min(1).max(8))
      .default([])
      .describe('How the activation key is grouped on paper, in letters and digits'),
    order: z
      .enum(['registration-first', 'mfa-first'])
      .default('registration-first')
      .describe('Whether MFA comes after the registration or before it'),
    kioskBlocksLink: z
      .boolean()
      .default(false)
      .describe('Whether the mailed link fails while the kiosk itself is signed in'),
  }),
  password: passwordPolicy
    .extend({
      onceKept: z.int().min(1).optional().describe('Older systems kept only so many characters'),
    })
    .prefault({}),
  email: emailRule,
  extension: z
    .strictObject({
      digits: z
        .tuple([z.int().min(1).max(12), z.int().min(1).max(12)])
        .refine(isRange, 'must name the fewest digits first')
        .describe('Fewest and most digits of an extension number'),
      example: z.string().describe('An example'),
    })
    .prefault({ digits: [4, 8], example: '1234' }),
  mfa: z.strictObject({
    issuer: z.string().describe('Issuer that the app lists'),
    graceDays: z.int().min(0).describe('Days in which MFA can be registered from anywhere'),
    release: z
      .strictObject({
        digits: z
          .tuple([z.int().min(1).max(16), z.int().min(1).max(16)])
          .refine(isRange, 'must name the fewest digits first')
          .describe('Fewest and most digits of the release code'),
        uses: z.int().min(1).describe('How often the release code can be used'),
        hours: z.number().positive().describe('How many hours one release lasts'),
      })
      .optional()
      .describe('The temporary release code; without it there is none'),
    rememberLabel: text
      .optional()
      .describe('The words of the box that leaves the six digits out for a while'),
    clockSettings: z.strictObject({
      iphone: z.array(text).describe('Taps that set the clock of an iPhone'),
      android: z.array(text).describe('Taps that set the clock of an Android phone'),
    }),
    apps: z.array(app).min(1),
  }),
  systems: z.array(system).describe('Systems behind the single sign-on and beside it'),
  messages: z
    .array(
      z.strictObject({
        shown: text.describe('What the other system shows'),
        article: z.string().describe('The article of the help that explains it'),
      }),
    )
    .default([])
    .describe('Messages of other systems that people come with'),
  networks: z
    .array(
      z.strictObject({
        name: text.describe('The network as people know it'),
        counts: z.enum(['on', 'off', 'unknown']).describe('Whether it counts as on campus'),
      }),
    )
    .describe('Networks that people ask about'),
  propagation: z
    .strictObject({
      signInMinutes: z
        .int()
        .min(0)
        .default(10)
        .describe('Minutes until the sign-in takes a new password'),
      addressDays: z
        .int()
        .min(0)
        .default(1)
        .describe('Days until address and extension have arrived'),
    })
    .prefault({}),
  desks: z.strictObject({
    forgottenPassword: desk,
    mfaReset: desk,
    noId: z
      .array(z.strictObject({ who: text, how: text }))
      .min(1)
      .describe('Who gets an ID, and from whom'),
  }),
  helpDesk: text.describe('Whom to ask in person'),
  helpHours: text.optional().describe('When the help desk is open; without it no hours are said'),
  helpContact: z.string().describe('Address or telephone number of the help desk'),
  helpUrl: page
    .optional()
    .describe('The help page, for the QR code on the take-away slip; without it there is none'),
});
export type Institution = z.infer<typeof institution>;
