import { stat } from 'node:fs/promises';
import type { z } from 'zod';
import { readText } from '#electron/services/plain-file.ts';
import { writeWhole } from '#electron/services/whole-file.ts';
import {
  charged,
  countedFrom,
  noTries,
  tries,
  unknownTries,
  waitLeft,
  type Moment,
  type Tries,
} from './limiter.ts';
import { isPin, pinVerifier } from './verifier.ts';

/**
 * `wait`: nothing was tried. `unset`: no PIN was ever set, so none is right. `unusable`: a file can't
 * be read or somebody else could change it, or the try can't be counted; no PIN is right then.
 */
export type PinTry =
  | { readonly result: 'right' | 'unset' | 'unusable' }
  | { readonly result: 'wrong' | 'wait'; readonly waitMs: number };

/** The PIN of staff. Needs two small files and nothing else: no key store, no portal, no network. */
export interface StaffPin {
  /** One try at a time; others wait for their turn. */
  readonly try: (pin: string) => Promise<PinTry>;
}

export interface StaffPinParts {
  /** The verifier, which a command of root's has written, and the tries, which are written here. */
  readonly verifierFile: string;
  /** Whose verifier is believed (services/trusted-place.ts), as of the settings beside it. */
  readonly owners: readonly number[] | undefined;
  readonly triesFile: string;
  readonly now: () => Promise<Moment>;
}

export function createStaffPin(parts: StaffPinParts): StaffPin {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    try(pin) {
      const mine = turn.then(() => tryOnce(parts, pin));
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

async function tryOnce(parts: StaffPinParts, pin: string): Promise<PinTry> {
  const verifier = await read(parts.verifierFile, pinVerifier, parts.owners);
  if (verifier === 'missing') return { result: 'unset' };
  if (verifier === 'broken') return { result: 'unusable' };
  const now = await parts.now();
  const before = await triesBefore(parts, now);
  const left = waitLeft(before, now);
  const after = left > 0 ? countedFrom(before, now) : charged(before, now);
  // What can't be counted is not tried: a full disk must not make guessing free.
  if (!(await keep(parts, after))) return { result: 'unusable' };
  if (left > 0) return { result: 'wait', waitMs: left };
  if (!(await isPin(pin, verifier))) return { result: 'wrong', waitMs: after.waitMs };
  await keep(parts, noTries(now));
  return { result: 'right' };
}

/** A file that is not there was never written; one that makes no sense may have been made so. */
async function triesBefore({ triesFile }: StaffPinParts, now: Moment): Promise<Tries> {
  const known = await read(triesFile, tries);
  if (known === 'missing') return noTries(now);
  return known === 'broken' ? unknownTries(now) : known;
}

async function keep({ triesFile }: StaffPinParts, after: Tries): Promise<boolean> {
  try {
    await writeWhole(triesFile, JSON.stringify(after));
    return true;
  } catch {
    return false;
  }
}

async function read<S extends z.ZodType>(
  file: string,
  schema: S,
  owners?: readonly number[],
): Promise<z.output<S> | 'missing' | 'broken'> {
  if (!(await isThere(file))) return 'missing';
  try {
    const known = schema.safeParse(JSON.parse(await readText(file, owners)));
    return known.success ? known.data : 'broken';
  } catch {
    return 'broken';
  }
}

/** What can't be looked at may be there. */
async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
