import { z } from 'zod';
import type { StaffCounts } from '#shared/contract/staff.ts';

/** What a line of the audit log says of one call of a visit. */
export interface Tried {
  readonly visit: string;
  /** Milliseconds since 1970, to the minute. */
  readonly at: number;
  readonly step: string;
  readonly code: string;
}

/** So many visits at least stand behind every number that staff see. */
const fewest = 5;
const hour = 3_600_000;

export interface CountedTimes {
  /** The midnight before, and now: milliseconds since 1970. */
  readonly midnight: number;
  readonly now: number;
}

/**
 * Where people got stuck, told of nobody: visits are counted, not events, so one person who errs ten
 * times is one. What happened is told up to the last full hour with `fewest` visits since the one told
 * before: whoever looks before and after somebody came sees no difference. A number that is smaller
 * than `fewest` and not 0 is left out, and no sum is told from which it could be found.
 */
export function countsOf(all: readonly Tried[], { midnight, now }: CountedTimes): StaffCounts {
  const today = all.filter(({ at }) => at >= midnight && at < now);
  const until = lastTold(today, midnight, now);
  const told = today.filter(({ at }) => at < until);
  const steps = [...new Set(told.map(({ step }) => step))].sort();
  return {
    fewest,
    from: new Date(midnight).toISOString(),
    until: new Date(until).toISOString(),
    ...visitsIn(told),
    steps: steps.map((step) =>
      stepOf(
        told.filter((one) => one.step === step),
        step,
      ),
    ),
  };
}

/** The end of the last hour that may be told. */
function lastTold(today: readonly Tried[], midnight: number, now: number): number {
  let told = midnight;
  for (let end = midnight + hour; end <= now; end += hour) {
    const since = today.filter(({ at }) => at >= told && at < end);
    if (numberOf(since) >= fewest) told = end;
  }
  return told;
}

function stepOf(tried: readonly Tried[], step: string): StaffCounts['steps'][number] {
  const finished = tried.filter(({ code }) => code === 'done');
  const done = new Set(finished.map(({ visit }) => visit));
  const stuck = tried.filter(({ visit }) => !done.has(visit));
  const codes = new Set(tried.filter(({ code }) => code !== 'done').map(({ code }) => code));
  const refusals = [...codes].map((code) => ({
    code,
    ...visitsIn(tried.filter((one) => one.code === code)),
  }));
  return {
    step,
    ...named('finished', numberOf(finished)),
    ...named('stuck', numberOf(stuck)),
    refusals: refusals.sort((one, other) => (other.visits ?? 0) - (one.visits ?? 0)),
  };
}

function numberOf(tried: readonly Tried[]): number {
  return new Set(tried.map(({ visit }) => visit)).size;
}

function visitsIn(tried: readonly Tried[]): { readonly visits?: number } {
  return named('visits', numberOf(tried));
}

function named<K extends string>(name: K, count: number): { readonly [N in K]?: number } {
  const isTold = count === 0 || count >= fewest;
  // The one key is the name.
  return isTold ? ({ [name]: count } as { readonly [N in K]: number }) : {};
}

const line = z.looseObject({
  at: z.string(),
  event: z.string(),
  visit: z.string(),
  call: z.string().optional(),
  code: z.string().optional(),
  by: z.string().optional(),
  what: z.string().optional(),
});

/** The events that are about a call but do not name it, by what they name instead. */
const calls: Readonly<Record<string, string>> = {
  password: 'account.signIn',
  'activation-key': 'account.activate',
  'one-time-code': 'account.giveCode',
  'release-code': 'account.giveReleaseCode',
  role: 'account.chooseRole',
  'proof-password': 'account.prove',
  registration: 'registration.begin',
  email: 'registration.changeEmail',
  extension: 'registration.changeExtension',
  mfa: 'mfa.complete',
  release: 'mfa.release',
};

/** How an event whose line has no code has ended. */
const ends: Readonly<Record<string, string>> = {
  authn_login_success: 'done',
  authn_login_lock: 'sign-in-locked',
  authn_password_change: 'done',
  user_updated: 'done',
};

/** What a line of the log says of a call; undefined for what is about none. */
export function triedIn(said: unknown): Tried | undefined {
  const { data } = line.safeParse(said);
  if (!data) return undefined;
  const { at, event, visit, by, what } = data;
  const isPassword = event.startsWith('authn_password_change');
  const step = data.call ?? (isPassword ? 'password.change' : calls[by ?? what ?? '']);
  const code = data.code ?? ends[event];
  if (step === undefined || code === undefined) return undefined;
  return { visit, at: Date.parse(at), step, code };
}
