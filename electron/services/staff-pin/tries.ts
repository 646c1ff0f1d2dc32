import type { z } from 'zod';
import { stat } from 'node:fs/promises';
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

/** `neither`: it could not be found out, so it costs nothing. */
type Judgement = 'right' | 'wrong' | 'neither';

/** `wait`: nothing was tried. `unusable`: the try can't be counted, so it was not made. */
export type Tried =
  | { readonly result: 'right' }
  | { readonly result: 'neither' }
  | { readonly result: 'unusable' }
  | { readonly result: 'wrong' | 'wait'; readonly waitMs: number };

/** Counts tries in a file, and lets nobody try while a wait is on. */
export interface CountedTries {
  /** One try at a time; others wait for their turn. */
  readonly try: (judge: () => Promise<Judgement>) => Promise<Tried>;
  /** No wrong one is remembered. */
  readonly forget: () => Promise<void>;
}

export interface TriesParts {
  readonly triesFile: string;
  readonly now: () => Promise<Moment>;
}

export function countTries(parts: TriesParts): CountedTries {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    try(judge) {
      const mine = turn.then(() => tryOnce(parts, judge));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async forget() {
      await keep(parts, noTries(await parts.now()));
    },
  };
}

async function tryOnce(parts: TriesParts, judge: () => Promise<Judgement>): Promise<Tried> {
  const now = await parts.now();
  const before = await triesBefore(parts, now);
  const left = waitLeft(before, now);
  const after = left > 0 ? countedFrom(before, now) : charged(before, now);
  // What can't be counted is not tried: a full disk must not make guessing free.
  if (!(await keep(parts, after))) return { result: 'unusable' };
  if (left > 0) return { result: 'wait', waitMs: left };
  const result = await judge();
  if (result === 'wrong') return { result, waitMs: after.waitMs };
  await keep(parts, result === 'right' ? noTries(now) : before);
  return { result };
}

/** A file that is not there was never written; one that makes no sense may have been made so. */
async function triesBefore({ triesFile }: TriesParts, now: Moment): Promise<Tries> {
  const known = await readKept(triesFile, tries);
  if (known === 'missing') return noTries(now);
  return known === 'broken' ? unknownTries(now) : known;
}

async function keep({ triesFile }: TriesParts, after: Tries): Promise<boolean> {
  try {
    await writeWhole(triesFile, JSON.stringify(after));
    return true;
  } catch {
    return false;
  }
}

/** A small file of ours; `broken` where it can't be read, or is not `owners`' alone. */
export async function readKept<S extends z.ZodType>(
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
