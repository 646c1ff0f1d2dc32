import type { z } from 'zod';
import type { Written } from './json-text.ts';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'a group in braces',
};

/** Something in a text, by its position from 0. */
export interface Found {
  readonly at: number;
  /** Names the setting: `portal.url must be an https address`. */
  readonly says: string;
}

/** Everything that is wrong, in the order of the text; of one value the first thing only. */
export function findingsOf(error: z.ZodError, written: Written): readonly Found[] {
  const places = error.issues.map(({ path }) => placeOf(path));
  return error.issues
    .filter((_, at) => places.indexOf(places[at] ?? '') === at)
    .flatMap((issue) => foundBy(issue, written))
    .sort((one, other) => one.at - other.at);
}

function foundBy(issue: Issue, written: Written): readonly Found[] {
  const place = placeOf(issue.path);
  const { nearest, isThere } = follow(written, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const within = place === '' ? '' : ` in ${place}`;
    return issue.keys.map((key) => ({
      at: nearest.parts.get(key)?.nameAt ?? nearest.at,
      says: `there is no setting "${key}"${within}`,
    }));
  }
  const trouble = isThere ? troubleOf(issue) : 'is missing';
  return [{ at: nearest.at, says: `${place === '' ? 'the file' : place} ${trouble}` }];
}

/** What stands at a path, or where that is missing what it is missing in. */
export function follow(
  written: Written,
  path: readonly PropertyKey[],
): { readonly nearest: Written; readonly isThere: boolean } {
  const [first, ...rest] = path;
  if (first === undefined) return { nearest: written, isThere: true };
  const part = written.parts.get(first);
  return part ? follow(part, rest) : { nearest: written, isThere: false };
}

function troubleOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return `must be ${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === 'too_small') {
    return `must ${haveOrBe(issue.origin)} at least ${issue.minimum}${countOf(issue.origin)}`;
  }
  if (issue.code === 'too_big') {
    return `must ${haveOrBe(issue.origin)} at most ${issue.maximum}${countOf(issue.origin)}`;
  }
  if (issue.code === 'invalid_value') {
    return `must be ${issue.values.map((known) => JSON.stringify(known)).join(' or ')}`;
  }
  // The schema says it, beginning with "must".
  return issue.message;
}

function haveOrBe(origin: string): string {
  return countOf(origin) === '' ? 'be' : 'have';
}

function countOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
