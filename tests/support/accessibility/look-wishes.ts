import { factors, looks, type Look } from './rows.ts';

/** Which states are looked at, and in which looks. */
export interface LookWishes {
  readonly wants: (name: string) => boolean;
  readonly looks: readonly Look[];
}

const choices: ReadonlySet<string> = new Set(
  Object.entries(factors).flatMap(([name, values]) => values.map((value) => wordOf(name, value))),
);

/**
 * Reads words as `mfa dark text-2 reach-low 1080x1920 row-3`: beginnings of names of states, choices
 * that the rows have to show, and numbers of rows from 1. Where a kind is not named, all of that kind.
 */
export function readLookWishes(words: readonly string[]): LookWishes {
  const rows = words.flatMap((word) => /^row-(?<row>\d+)$/.exec(word)?.groups?.['row'] ?? []);
  const wanted = words.filter((word) => choices.has(word));
  const names = words.filter((word) => !choices.has(word) && !/^row-\d+$/.test(word));
  return {
    wants: (name) => names.length === 0 || names.some((begin) => name.startsWith(begin)),
    looks: looks.filter(
      (look, index) =>
        (rows.length === 0 || rows.includes(`${index + 1}`)) &&
        wanted.every((word) => wordsOf(look).includes(word)),
    ),
  };
}

function wordsOf(look: Look): readonly string[] {
  return Object.entries(look).map(([name, value]) => wordOf(name, value));
}

/** Where a choice says by itself what it is of, it is the word. */
function wordOf(name: string, value: string): string {
  return ['language', 'theme', 'viewport'].includes(name) ? value : `${name}-${value}`;
}
