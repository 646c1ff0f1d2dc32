import { expect } from '@playwright/test';
import type { CastMember } from '#shared/contract/practice.ts';
import { person } from '#tests/support/cast.ts';
import { pressOn, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';
import { mailedAddress, openSecondBrowser, portalSays } from './second-browser.ts';
import {
  chooses,
  choosesPassword,
  comes,
  proves,
  setsUpMfa,
  signsIn,
  signsInWithKey,
} from './teller.ts';

/** Somebody on the way through the first login. */
export interface Newcomer {
  readonly visitor: Visitor;
  readonly who: ReturnType<typeof person>;
  /** The headings that were met, as keys, in order. */
  readonly met: string[];
}

type Act = (newcomer: Newcomer) => Promise<void>;

/** What a newcomer does on each screen, by the key of its heading. */
const acts: Readonly<Record<string, Act>> = {
  'first-login.mfa-first.heading': async ({ visitor }) => {
    await pressOn(visitor, 'first-login.mfa-first.main');
    await setsUpMfa(visitor);
    await pressOn(visitor, 'set-up-mfa.done.to-registration');
  },
  'first-login.address-ready.heading': ({ visitor }) =>
    pressOn(visitor, 'first-login.address-ready.main'),
  'first-login.password.heading': ({ visitor }) =>
    choosesPassword(visitor, 'first-login.password.main'),
  'first-login.email.heading': async ({ visitor, who }) => {
    await typeIn(visitor, 'email', who.mailbox ?? '');
    await pressOn(visitor, 'first-login.email.main');
  },
  'first-login.extension.heading': async ({ visitor }) => {
    await typeIn(visitor, 'extension', visitor.institution?.extension.example ?? '');
    await pressOn(visitor, 'first-login.extension.main');
  },
  'first-login.review.heading': ({ visitor }) => pressOn(visitor, 'first-login.review.main'),
  'first-login.proof.heading': ({ visitor, who }) =>
    proves(visitor, 'first-login.proof.heading', who.password),
  'steps.proof.heading-key': ({ visitor, who }) =>
    proves(visitor, 'steps.proof.heading-key', who.activationKey ?? ''),
};

/** Somebody with nothing but the slip, at Welcome, chosen in the dock; signs in. */
export async function arrives(
  visitor: Visitor,
  situation: CastMember['situation'],
): Promise<Newcomer> {
  const who = person(situation, visitor.institution);
  await comes(visitor, situation, 'first-login');
  await entersWithSlip(visitor, who);
  return { visitor, who, met: [] };
}

/** A visit later: the same person, with the slip once more. */
export async function comesBack({ visitor, who }: Newcomer): Promise<void> {
  await chooses(visitor, 'first-login');
  await entersWithSlip(visitor, who);
}

async function entersWithSlip(visitor: Visitor, who: Newcomer['who']): Promise<void> {
  if (who.activationKey) await signsInWithKey(visitor, who);
  else await signsIn(visitor, who);
  if (who.roles.length === 1) return;
  await sees(visitor, 'sign-in.role.heading');
  await pressOn(visitor, 'sign-in.role.main');
}

/** Opens the mail on a phone of one's own, logs in with what counted before, and registers. */
export async function confirms({ visitor, who }: Newcomer): Promise<void> {
  const phone = await openSecondBrowser(visitor);
  await phone.open(await mailedAddress(visitor));
  await phone.signIn(who.personalId, previousSecret(who));
  await phone.press();
  await phone.expectHeading(portalSays.done);
  await phone.close();
}

/** Walks on, doing what each screen asks, until one of these headings stands. */
export async function walksUntil(newcomer: Newcomer, ...ends: readonly string[]): Promise<void> {
  const known = [...ends, ...Object.keys(acts)];
  for (let screens = 0; screens < known.length; screens += 1) {
    const heading = await headingOf(newcomer, known);
    newcomer.met.push(heading);
    if (ends.includes(heading)) return;
    await acts[heading]?.(newcomer);
    const { visitor } = newcomer;
    await expect(visitor.page.locator('h1')).not.toHaveText(visitor.texts.like(heading));
  }
  throw new Error(`went in circles: ${newcomer.met.join(', ')}`);
}

/** The key of the heading that stands there now; waits until it is one of those. */
async function headingOf({ visitor }: Newcomer, keys: readonly string[]): Promise<string> {
  let found: string | undefined;
  const look = async () => {
    const text = (await visitor.page.locator('h1').last().textContent()) ?? '';
    found = keys.find((key) => visitor.texts.like(key).test(text));
    return found ?? text;
  };
  await expect.poll(look, { timeout: 15_000 }).toMatch(/^(?:first-login|set-up-mfa|steps)\./);
  return found ?? '';
}

/** The secret that the page of the mailed link asks for: what counted before. */
export function previousSecret({ activationKey, password }: CastMember): string {
  return activationKey ?? password;
}
