import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonMistake, readJsonText } from '#electron/services/json-text.ts';
import { placeIn } from '#electron/services/unusable.ts';

/** What is read, or `line:column sentence`. */
function read(text: string): unknown {
  try {
    return readJsonText(text).value;
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    const { line, column } = placeIn(text, error.at);
    return `${line}:${column} ${error.message}`;
  }
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

describe('it reads what JSON.parse reads', () => {
  test('every value that can be written, however it is laid out', () => {
    const layout = fc.constantFrom('', ' ', '\t', '\n  ');
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), layout, (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('and nothing else: texts with one sign changed', () => {
    const sign = fc.constantFrom(...Array.from('{}[]:,"\\/ \n\t0-1.eE+tn\u00a0x\0'));
    const text = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(text, fc.nat(), sign, fc.boolean(), (good, position, other, isAdded) => {
        const at = position % (good.length + 1);
        const changed = good.slice(0, at) + other + good.slice(isAdded ? at : at + 1);
        const expected = parsed(changed);
        // A name twice in a group is refused here and taken there.
        const ours = read(changed);
        if (typeof ours === 'string' && ours.endsWith('a second time')) return;
        if (expected) expect(ours).toEqual(expected.value);
        else expect(ours).toMatch(/^\d+:\d+ /);
      }),
      { numRuns: 5_000 },
    );
  });

  test('names that objects have by themselves are names like others', () => {
    const text = '{"__proto__": {"a": 1}, "constructor": 2}';
    const value = read(text);
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

test.each([
  ['', '1:1 the file ends here: a value is missing'],
  [' \n ', '2:2 the file ends here: a value is missing'],
  ['hello', '1:1 this is neither text in quotes, number, true, false nor null'],
  [
    '{\n  "version": 1,\n  "portal": x\n}',
    '3:13 this is neither text in quotes, number, true, false nor null',
  ],
  ['{\n  "version": 1\n  "portal": {}\n}', '3:3 a comma or } is missing'],
  ['{\n  "version": 1,\n}', '2:15 this comma is one too many'],
  ['{\n  "version": 1, // the first\n}', '2:17 there are no comments in JSON'],
  ['{\n  "version": 1', '2:15 the file ends here: a comma or } is missing'],
  ['{\n  "version": "1\n}', '2:14 this text does not end on its line'],
  ['{ "version": "1', '1:14 this text has no closing quotes'],
  [
    '{ "version": "C:\\genkan" }',
    '1:14 this text has a backslash with something unknown behind it',
  ],
  ['{ "version" 1 }', '1:13 a colon is missing'],
  ["{ 'version': 1 }", '1:3 a name in quotes is missing'],
  ['{ "a": 1,\n  "a": 2 }', '2:3 "a" stands here a second time'],
  ['{ "version": 1 }\n}\n', '2:1 nothing may stand behind the end'],
  ['["日本", 01]', '1:8 this is neither text in quotes, number, true, false nor null'],
  ['['.repeat(40), '1:34 goes deeper than 32 levels'],
  ['['.repeat(100_000), '1:34 goes deeper than 32 levels'],
])('%j is no JSON', (text, says) => {
  expect(read(text)).toBe(says);
});

test('everything is found where it stands', () => {
  const text = '{\n  "portal": { "pins": ["a", "b"] }\n}';
  const pins = readJsonText(text).parts.get('portal')?.parts.get('pins');
  expect(placeIn(text, pins?.nameAt ?? 0)).toEqual({ line: 2, column: 15 });
  expect(placeIn(text, pins?.parts.get(1)?.at ?? 0)).toEqual({ line: 2, column: 29 });
});
