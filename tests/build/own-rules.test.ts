import { Linter, type Rule } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { ownLines } from '#build/lint/own-lines.ts';
import { reasonedAs } from '#build/lint/reasoned-as.ts';

/** How often a rule complains about a piece of code. */
function complaints(rule: Rule.RuleModule, code: string): number {
  const found = new Linter().verify(code, {
    languageOptions: { parser: tseslint.parser },
    plugins: { house: { rules: { rule } } },
    rules: { 'house/rule': 'error' },
  });
  const fatal = found.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return found.length;
}

const lines = (count: number) => 'a();\n'.repeat(count);

describe('lines of its own', () => {
  test('a function of 25 lines fits, one more does not', () => {
    expect(complaints(ownLines, `function f() {\n${lines(23)}}`)).toBe(0);
    expect(complaints(ownLines, `function f() {\n${lines(24)}}`)).toBe(1);
  });

  test('functions inside are counted by themselves', () => {
    const inner = `function g() {\n${lines(20)}}\n`;
    expect(complaints(ownLines, `function f() {\n${lines(10)}${inner}${lines(9)}}`)).toBe(0);
    expect(complaints(ownLines, `function f() {\n${lines(10)}${inner}${lines(12)}}`)).toBe(1);
  });

  test('blank lines and comments are free', () => {
    expect(complaints(ownLines, `function f() {\n${'\n// why\n'.repeat(30)}}`)).toBe(0);
  });
});

describe('as, with its reason', () => {
  test('a bare assertion is refused, as const is none', () => {
    expect(complaints(reasonedAs, 'const a = b as C;')).toBe(1);
    expect(complaints(reasonedAs, 'const a = [1] as const;')).toBe(0);
  });

  test('a comment beside it is enough, one further away is not', () => {
    expect(complaints(reasonedAs, '// Checked above.\nconst a = b as C;')).toBe(0);
    expect(complaints(reasonedAs, 'const a = b as C; // checked above')).toBe(0);
    expect(complaints(reasonedAs, '// Checked above.\n\nconst a = b as C;')).toBe(1);
  });
});
