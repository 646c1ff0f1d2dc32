import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readGiven } from '#build/conformance/given.ts';
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

const portal = 'https://portal.example.org';

const named = (host: string) => {
  const mail = { folder: '.', linkHosts: [host] };
  return { portal, institution: 'osaka-university', people: {}, mail };
};

describe('the accounts file', () => {
  test('names a shipped profile and whoever there is', () => {
    const student = { personalId: 'u999001a', password: 'x' };
    const file = write('a.json', {
      portal,
      institution: 'hoshimi-university',
      people: { student },
    });
    const { accounts, profile } = readGiven(file, `${portal}/base`);
    expect(profile.id).toBe('hoshimi-university');
    expect(accounts).toMatchObject({
      people: { student: { ...student, mailboxes: [] }, spares: [] },
      mostTries: 20,
    });
  });

  test('may name a profile of its own, which may be based on a shipped one', () => {
    write('mine.json', { basedOn: 'osaka-university', id: 'mine' });
    const file = write('a.json', { portal, institution: 'mine.json', people: {} });
    expect(readGiven(file, portal).profile.id).toBe('mine');
  });

  test.each([
    [
      { portal, institution: 'nowhere', people: {} },
      /There is no profile nowhere: osaka-university, /,
    ],
    [{ portal, institution: 'osaka-university', people: { dean: {} } }, /people: .*dean/],
    [{ portal, institution: 'osaka-university' }, /people: /],
    [{ institution: 'osaka-university', people: {} }, /portal: /],
    [named('https://Portal.example.org/'), /a host, in small letters/],
    ['{', /a\.json can’t be read as JSON/],
  ])('%j is refused with a sentence', (content, sentence) => {
    expect(() => readGiven(write('a.json', content), portal)).toThrow(sentence);
  });

  test.each(['https://staging.example.org', 'https://portal.example.org:8443'])(
    'is of one portal: %s gets none of its passwords',
    (url) => {
      const file = write('a.json', { portal, institution: 'osaka-university', people: {} });
      expect(() => readGiven(file, url)).toThrow(
        `is about ${portal}, not about ${url}: nothing was sent`,
      );
    },
  );
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
