import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGiven } from '#build/conformance/given.ts';
import { createMailbox, mailReader } from '#build/conformance/mail.ts';
import { complaintOf } from '#build/conformance/wire.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'genkan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('the accounts file', () => {
  test('names a shipped profile and whoever there is', () => {
    const student = { personalId: 'u999001a', password: 'x' };
    const file = write('a.json', { institution: 'hoshimi-university', people: { student } });
    const { accounts, profile } = readGiven(file);
    expect(profile.id).toBe('hoshimi-university');
    expect(accounts).toMatchObject({
      people: { student: { ...student, mailboxes: [] }, spares: [] },
      mostTries: 20,
    });
  });

  test('may name a profile of its own, which may be based on a shipped one', () => {
    write('mine.json', { basedOn: 'osaka-university', id: 'mine' });
    const file = write('a.json', { institution: 'mine.json', people: {} });
    expect(readGiven(file).profile.id).toBe('mine');
  });

  test.each([
    [{ institution: 'nowhere', people: {} }, /There is no profile nowhere: osaka-university, /],
    [{ institution: 'osaka-university', people: { dean: {} } }, /people: .*dean/],
    [{ institution: 'osaka-university' }, /people: /],
    ['{', /a\.json can’t be read as JSON/],
  ])('%j is refused with a sentence', (content, sentence) => {
    expect(() => readGiven(write('a.json', content))).toThrow(sentence);
  });
});

describe('mail', () => {
  const noWait = async () => undefined;

  test('is read from a folder, the newest to the address first, each link once', async () => {
    const old = write('1.txt', 'To: A@example.org\n\nhttps://p.example/1');
    utimesSync(old, 1, 1);
    write('2.txt', 'To: a@example.org\n\nOpen <https://p.example/2>, then …');
    write('3.txt', 'To: b@example.org\n\nhttps://p.example/3');
    const mailbox = createMailbox(mailReader({ folder: '.' }, folder), noWait);
    expect(await mailbox.nextLink('a@example.org')).toBe('https://p.example/2');
    await expect(mailbox.nextLink('a@example.org')).rejects.toThrow(/a mail to a@example.org/);
  });

  test('is read by a command, which gets the address', async () => {
    const script = 'console.log("https://p.example/" + process.argv.at(-1))';
    const command = [process.execPath, '-e', script];
    const mailbox = createMailbox(mailReader({ command }, folder), noWait);
    expect(await mailbox.nextLink('a')).toBe('https://p.example/a');
  });
});

test.each([
  ['https://portal.example.org/base', true],
  ['http://127.0.0.1:8080', true],
  ['http://localhost:8080', true],
  ['http://portal.example.org', false],
  ['ftp://portal.example.org', false],
  ['portal.example.org', false],
])('%s may be driven: %s', (base, isFine) => {
  expect(complaintOf(base) === undefined).toBe(isFine);
});
