import { expect, test } from 'vitest';
import { needlesOf, searchFor } from './needles.ts';

const typed = { what: 'search', text: '鑾ガギab' };

/** The forms that are found in some bytes. */
function formsIn(bytes: Buffer): readonly string[] {
  const found: string[] = [];
  const copy = Buffer.from(Uint8Array.from(bytes).buffer);
  searchFor(needlesOf([typed]))(copy, ({ form }) => found.push(form));
  return found;
}

const forms: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', Buffer.from(typed.text)],
  ['UTF-16LE', Buffer.from(typed.text, 'utf16le')],
  ['NFD', Buffer.from(typed.text.normalize('NFD'))],
  ['percent', Buffer.from(encodeURIComponent(typed.text))],
  ['base64 +0', Buffer.from(Buffer.from(typed.text).toString('base64'))],
  ['base64 +1', Buffer.from(Buffer.from(`x${typed.text}y`).toString('base64'))],
  ['base64 +2', Buffer.from(Buffer.from(`xx${typed.text}yy`).toString('base64'))],
];

for (const [form, bytes] of forms) {
  test(`${form} is found at an even and at an odd place, at the beginning and at the end`, () => {
    for (const before of [0, 1, 2, 7]) {
      const there = Buffer.concat([Buffer.alloc(before, 0x20), bytes]);
      expect(formsIn(there)).toContain(form);
      expect(formsIn(Buffer.concat([there, Buffer.from('...')]))).toContain(form);
    }
  });
}

test('another text has none of them', () => {
  expect(formsIn(Buffer.from('鑾ガギac'))).toEqual([]);
});
