import { expect } from '@playwright/test';
import { person } from './cast.ts';
import { codeNow, scan, type Entry } from './phone.ts';
import { button, pressOn, sees, tile, typeInto, type Visitor } from './visitor.ts';
import { releaseCode } from './visit.ts';
import { press } from './way.ts';

/** What a walk carries from step to step. */
export interface Walk {
  readonly visitor: Visitor;
  /** Set once the QR code was scanned. */
  entry?: Entry;
}

/** One screen on the way to the done page. */
export interface Stop {
  readonly name: string;
  readonly heading: string;
  /** Everything before the main button: typing, scanning. */
  readonly fill: (walk: Walk) => Promise<void>;
  /** The words of the main button. */
  readonly main: string;
  /** The call that the main button makes at the portal, if any. */
  readonly calls?: string;
  /** The words of the way back, and the heading it leads to. */
  readonly back: { readonly words: string; readonly to: string };
  /** Sends itself when it is filled. */
  readonly sendsItself?: boolean;
  /** Quiet time before the question, in seconds. */
  readonly quietSeconds: number;
}

const signIn: Stop = {
  name: 'sign-in',
  heading: 'sign-in.heading',
  fill: async ({ visitor }) => {
    await typeInto(visitor, 'sign-in.id', person('new').personalId);
    await typeInto(visitor, 'sign-in.password', person('new').password);
  },
  main: 'sign-in.main',
  calls: 'account.signIn',
  back: { words: 'frame.back', to: 'welcome.heading' },
  quietSeconds: 60,
};

const app: Stop = {
  name: 'app',
  heading: 'set-up-mfa.app.heading',
  fill: () => Promise.resolve(),
  main: 'set-up-mfa.app.main',
  calls: 'mfa.begin',
  back: { words: 'frame.back', to: 'overview.heading-open' },
  quietSeconds: 180,
};

const scanning: Stop = {
  name: 'scan',
  heading: 'set-up-mfa.scan.heading',
  fill: async (walk) => {
    walk.entry = await scan(walk.visitor);
  },
  main: 'set-up-mfa.scan.main',
  back: { words: 'frame.back', to: 'set-up-mfa.app.heading' },
  quietSeconds: 180,
};

const digits: Stop = {
  name: 'digits',
  heading: 'set-up-mfa.digits.heading',
  fill: async ({ visitor, entry }) => {
    if (!entry) throw new Error('nothing was scanned');
    await typeInto(visitor, 'set-up-mfa.digits.label', codeNow(entry));
  },
  main: 'set-up-mfa.digits.main',
  calls: 'mfa.check',
  back: { words: 'set-up-mfa.digits.back', to: 'set-up-mfa.scan.heading' },
  sendsItself: true,
  quietSeconds: 180,
};

const release: Stop = {
  name: 'release',
  heading: 'set-up-mfa.release.heading',
  fill: async ({ visitor }) => {
    await typeInto(visitor, 'set-up-mfa.release.label', releaseCode);
    await typeInto(visitor, 'set-up-mfa.release.again', releaseCode);
  },
  main: 'set-up-mfa.release.main',
  calls: 'mfa.complete',
  back: { words: 'set-up-mfa.release.back', to: 'set-up-mfa.digits.heading' },
  quietSeconds: 60,
};

/** Every screen between Welcome and the done page, in order. */
export const stops: readonly Stop[] = [signIn, app, scanning, digits, release];

/** Walks from Welcome until the named screen stands. */
export async function walkTo(visitor: Visitor, name: string): Promise<Walk> {
  const walk: Walk = { visitor };
  await press(visitor.way, tile(visitor, 'welcome.set-up-mfa.name'));
  for (const stop of stops) {
    await sees(visitor, stop.heading);
    if (stop.name === name) return walk;
    await pass(walk, stop);
  }
  return walk;
}

/** Fills one screen and goes on. */
export async function pass(walk: Walk, stop: Stop): Promise<void> {
  await stop.fill(walk);
  if (!stop.sendsItself) await pressOn(walk.visitor, stop.main);
}

/** The heading after a stop; the last leads to the done page. */
export function headingAfter(stop: Stop): string {
  return stops[stops.indexOf(stop) + 1]?.heading ?? 'set-up-mfa.done.heading';
}

/** Three activations within one task, faster than any finger; the page has no time to draw. */
export async function pressThrice(
  { visitor }: Pick<Walk, 'visitor'>,
  stop: Pick<Stop, 'main'>,
): Promise<void> {
  const main = button(visitor, stop.main);
  await expect(main).toBeVisible();
  await main.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
    element.click();
  });
}
