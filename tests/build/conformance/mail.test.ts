import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMailbox, mailReader, type ReadMail } from '#build/conformance/mail.ts';
import { Breach, NotMade } from '#build/conformance/verdicts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'genkan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const noWait = async () => undefined;
const open = (read: ReadMail) => createMailbox(read, noWait, ['p.example']);
const next = (text: string) => open(async () => text).nextLink('a@example.org');

describe('the reader', () => {
  test('takes the newest mail to the address from a folder, each link once', async () => {
    const old = write('1.txt', 'To: A@example.org\n\nhttps://p.example/1');
    utimesSync(old, 1, 1);
    write('2.txt', 'To: a@example.org\n\nOpen <https://p.example/2>, then …');
    write('3.txt', 'To: b@example.org\n\nhttps://p.example/3');
    const mailbox = open(mailReader({ folder: '.' }, folder));
    expect(await mailbox.nextLink('a@example.org')).toBe('https://p.example/2');
    await expect(mailbox.nextLink('a@example.org')).rejects.toThrow(/a mail to a@example.org/);
  });

  test('takes what a command prints, which gets the address', async () => {
    const script = 'console.log("https://p.example/" + process.argv.at(-1))';
    const command = [process.execPath, '-e', script];
    expect(await open(mailReader({ command }, folder)).nextLink('a')).toBe('https://p.example/a');
  });

  test.each([
    [{ folder: 'nowhere' }, 'the mail folder can’t be read: ENOENT'],
    [{ command: ['no-such-program', 'hunter2'] }, 'the mail command failed: ENOENT'],
    [
      { command: [process.execPath, '-e', 'process.exit(3)', 'hunter2'] },
      'the mail command failed: it ended with 3',
    ],
  ])('that does not work makes no check, and tells none of its words: %j', async (mail, why) => {
    const looked = open(mailReader(mail, folder)).nextLink('a');
    await expect(looked).rejects.toEqual(new NotMade(why));
  });
});

describe('the link that is opened', () => {
  test('is the first one of the portal’s own, whatever stands before it', async () => {
    const text = 'https://ads.example/1 http://p.example/2 https://p.example/3 https://p.example/4';
    expect(await next(text)).toBe('https://p.example/3');
  });

  test('is none on another host: nobody’s password goes there', async () => {
    const looked = next('Confirm: https://p.example.evil.example/x');
    await expect(looked).rejects.toBeInstanceOf(NotMade);
    await expect(looked).rejects.toThrow(
      'the link in the newest mail to a@example.org leads to p.example.evil.example, and the ' +
        'portal’s hosts are p.example: nothing was sent there',
    );
  });

  test('is none without TLS', async () => {
    const looked = next('http://p.example/x');
    await expect(looked).rejects.toBeInstanceOf(Breach);
    await expect(looked).rejects.toThrow(/expected an https address; .*nothing was sent there/);
  });
});
