import type { z } from 'zod';

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

/** The first thing that is wrong, with its place: `portal.url must be an https address`. */
export function sentenceOf(error: z.ZodError, written: unknown): string {
  const [issue] = error.issues;
  if (!issue) return 'it cannot be used';
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const within = place === '' ? '' : ` in ${place}`;
    return `there is no setting "${issue.keys[0] ?? ''}"${within}`;
  }
  return `${place === '' ? 'the file' : place} ${troubleOf(issue, valueAt(written, issue.path))}`;
}

function troubleOf(issue: Issue, value: unknown): string {
  if (value === undefined) return 'is missing';
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

function valueAt(written: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (within, part) =>
      typeof within === 'object' && within !== null ? Reflect.get(within, part) : undefined,
    written,
  );
}
