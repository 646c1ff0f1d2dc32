import type { Institution } from '#shared/institution.ts';
import { day, endOfDay, hour } from './clocks.ts';
import { figures } from './figures.ts';
import { newKey } from './one-time-codes.ts';
import type { Person } from './people.ts';
import { keepSecret, type Secret } from './secret.ts';

/** The one device that counts, with the release code that was chosen beside it (domain.md 4.1, 4.4). */
export interface Device {
  readonly key: string;
  /** Calendar time, in milliseconds since 1970. */
  readonly registeredAt: number;
  /** Only where the institution has such codes. */
  readonly releaseCode?: string;
  readonly releasesLeft: number;
  /** Calendar time at which the last release began. */
  readonly releasedAt?: number;
  /** The last time step whose code was taken; it and all before it are used (RFC 6238 5.2). */
  readonly lastStep: number;
}

/** A password, and since when it is the portal's, in calendar time. */
export interface KeptPassword {
  readonly secret: Secret;
  readonly from: number;
}

/** What is registered of a person (domain.md 2.2); times are calendar times. */
export interface Information {
  doneAt?: number;
  email?: string;
  emailConfirmedAt?: number;
  extension?: string;
}

export interface Account {
  readonly person: Person;
  /** When the pre-registration period began, in calendar time. */
  readonly start: number;
  /** Last moment of the pre-registration period, in calendar time. */
  readonly deadline: number;
  /** The newest first; none where an activation key stands for it. */
  passwords: readonly KeptPassword[];
  /** The key on the slip (domain.md 9), and when it runs out, in calendar time. */
  readonly activation?: { readonly key: Secret; readonly endsAt: number };
  readonly information: Information;
  device?: Device;
}
export type Accounts = ReadonlyMap<string, Account>;

/** Everybody as they are at the start of a practice world; `today` is calendar time. */
export function createAccounts(
  cast: readonly Person[],
  institution: Institution,
  today: number,
): Accounts {
  return new Map(cast.map((person) => [person.personalId, accountOf(person, institution, today)]));
}

function accountOf(person: Person, institution: Institution, today: number): Account {
  const start = today - person.daysSinceStart * day;
  const deadline = endOfDay(start + institution.mfa.graceDays * day);
  const registeredAt = today - figures.registeredMs;
  const account = {
    person,
    start,
    deadline,
    // A slip's password was made before the slip was printed: the sign-in knows it.
    passwords: passwordsOf(person, person.isRegistered ? registeredAt : start - day),
    ...activationOf(person, start),
    information: informationOf(person, registeredAt),
  };
  if (!person.hasDevice) return account;
  return { ...account, device: oldDevice(person, institution, start + day) };
}

function passwordsOf({ keptPassword }: Person, from: number): readonly KeptPassword[] {
  return keptPassword === undefined ? [] : [{ secret: keepSecret(keptPassword), from }];
}

function activationOf({ activationKey }: Person, start: number) {
  if (activationKey === undefined) return {};
  const key = keepSecret(activationKey.replaceAll('-', ''));
  return { activation: { key, endsAt: start + figures.activationMs } };
}

function informationOf(person: Person, registeredAt: number): Information {
  const { email, extension, isRegistered } = person;
  return {
    ...(isRegistered && { doneAt: registeredAt, emailConfirmedAt: registeredAt }),
    ...(email.address !== undefined && { email: email.address }),
    ...(extension.number !== undefined && { extension: extension.number }),
  };
}

function oldDevice(person: Person, { mfa }: Institution, registeredAt: number): Device {
  const { keyLength, releaseCode } = person;
  const releasesLeft = mfa.release?.uses ?? 0;
  const code = releaseCode === undefined ? {} : { releaseCode };
  return { key: newKey(keyLength), registeredAt, ...code, releasesLeft, lastStep: 0 };
}

/** Whether a release of the last hours still stands. */
export function isReleased({ releasedAt }: Device, { mfa }: Institution, now: number): boolean {
  if (releasedAt === undefined || !mfa.release) return false;
  return releasedAt <= now && now < releasedAt + mfa.release.hours * hour;
}
