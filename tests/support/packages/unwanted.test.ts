import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { unwantedIn } from './unwanted.ts';

const elf = (machine: number) => {
  const bytes = Buffer.alloc(64);
  bytes.write('\u007fELF', 'latin1');
  bytes[18] = machine;
  return bytes;
};

// The search has to find what it is there to find.
test.each([
  ['main.ts', Buffer.from('export {};'), ['a source']],
  ['Welcome.vue', Buffer.from('<template />'), ['a source']],
  ['main.cjs.map', Buffer.from('{}'), ['a source map']],
  ['main.cjs', Buffer.from('//# sourceMappingURL=main.cjs.map'), ['names a source map']],
  ['machine.test.js', Buffer.from(''), ['a test']],
  ['tests/fake.js', Buffer.from(''), ['a test']],
  ['keytar.node', Buffer.from('MZ'), ['a program for Windows']],
  ['keytar.node', Buffer.from('cffaedfe07', 'hex'), ['a program for macOS']],
  ['keytar.node', elf(0xb7), ['a program for another processor']],
  ['keytar.node', elf(0x3e), []],
  ['main.cjs', Buffer.from('"use strict";'), []],
])('of %s is said what it is', (name, bytes, expected) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'unwanted-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  expect(unwantedIn([file])).toEqual(expected.map((what) => `${file}: ${what}`));
});
