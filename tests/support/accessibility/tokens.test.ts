import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, type Colour } from './wcag.ts';

/** Each colour that words have, and the grounds that they stand on. */
const texts: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'sheet', 'ground', 'strip', 'key', 'ai-wash', 'done-wash', 'heed-wash'],
  'ink-2': ['paper', 'sheet', 'ground', 'strip', 'key', 'ai-wash', 'done-wash', 'heed-wash'],
  ai: ['paper', 'sheet', 'ground', 'strip', 'key', 'ai-wash'],
  done: ['paper', 'sheet', 'done-wash'],
  heed: ['paper', 'sheet', 'ground', 'heed-wash'],
  'on-ai': ['ai'],
  'on-done': ['done'],
  'on-heed': ['heed'],
};
/** Edges, marks and the ring of the focus. */
const graphics: Readonly<Record<string, readonly string[]>> = {
  edge: ['paper', 'sheet', 'ground', 'strip', 'key', 'done-wash', 'heed-wash', 'ai-wash'],
  ink: ['paper', 'sheet', 'ground', 'strip', 'key', 'done-wash'],
  ai: ['paper', 'sheet', 'ground', 'strip', 'done-wash'],
  done: ['paper', 'ground', 'done-wash'],
  heed: ['paper', 'ground', 'strip'],
};
const themes = { light: 4.5, dark: 4.5, contrast: 7 } as const;

describe.each(Object.entries(themes))('the colours of the %s theme', (theme, bar) => {
  const tokens = readTokens(theme);

  test(`words are ${bar} to 1 on every ground they stand on`, () => {
    expect(below(tokens, texts, bar)).toEqual([]);
  });

  test('edges and marks are 3 to 1', () => {
    expect(below(tokens, graphics, 3)).toEqual([]);
  });
});

type Tokens = ReadonlyMap<string, Colour>;

function below(tokens: Tokens, table: typeof texts, bar: number): readonly string[] {
  return Object.entries(table).flatMap(([front, backs]) =>
    backs
      .map((back) => ({ back, ratio: contrast(named(tokens, front), named(tokens, back)) }))
      .filter(({ ratio }) => ratio < bar)
      .map(({ back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`),
  );
}

function named(tokens: Tokens, name: string): Colour {
  const colour = tokens.get(name);
  if (!colour) throw new Error(`tokens.css names no colour ${name}`);
  return colour;
}

/** The colours of a theme: those of the light one where it names no other. */
function readTokens(theme: string): Tokens {
  const css = readFileSync('renderer/ui/styles/tokens.css', 'utf8');
  const blocks = [':root {', `:root[data-theme='${theme}'] {`].map(
    (head) => css.split(head)[1]?.split('}')[0] ?? '',
  );
  const lines = blocks.join('').matchAll(/--(?<name>[\w-]+): #(?<hex>[\da-f]{6});/g);
  return new Map(
    [...lines].map(({ groups }) => [groups?.['name'] ?? '', fromHex(groups?.['hex'] ?? '')]),
  );
}

function fromHex(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return { red, green, blue, alpha: 1 };
}
