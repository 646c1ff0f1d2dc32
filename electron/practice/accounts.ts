import { day, endOfDay } from './clocks.ts';
import { figures } from './figures.ts';
import { newKey } from './one-time-codes.ts';
import { people, type Person } from './people.ts';

/** The one device that counts, with the release code that was chosen beside it (domain.md 4.1, 4.4). */
export interface Device {
  readonly key: string;
  /** Calendar time, in milliseconds since 1970. */
  readonly registeredAt: number;
  readonly releaseCode: string;
  readonly releasesLeft: number;
  /** Calendar time at which the last release began. */
  readonly releasedAt?: number;
  /** The last time step whose code was taken; it and all before it are used (RFC 6238 5.2). */
  readonly lastStep: number;
}

export interface Account {
  readonly person: Person;
  /** When the pre-registration period began, in calendar time. */
  readonly start: number;
  /** Last moment of the pre-registration period, in calendar time. */
  readonly deadline: number;
  device?: Device;
}
export type Accounts = ReadonlyMap<string, Account>;

/** Everybody as they are at the start of a practice world; `today` is calendar time. */
export function createAccounts(today: number): Accounts {
  return new Map(people.map((person) => [person.personalId, accountOf(person, today)]));
}

function accountOf(person: Person, today: number): Account {
  const start = today - person.daysSinceStart * day;
  const deadline = endOfDay(start + figures.graceDays * day);
  if (person.releaseCode === undefined) return { person, start, deadline };
  return { person, start, deadline, device: oldDevice(person, person.releaseCode, start + day) };
}

function oldDevice(person: Person, releaseCode: string, registeredAt: number): Device {
  const key = newKey(person.keyLength);
  return { key, registeredAt, releaseCode, releasesLeft: figures.releases, lastStep: 0 };
}

/** Whether a release of the last hours still stands. */
export function isReleased({ releasedAt }: Device, now: number): boolean {
  return releasedAt !== undefined && releasedAt <= now && now < releasedAt + figures.releaseMs;
}
