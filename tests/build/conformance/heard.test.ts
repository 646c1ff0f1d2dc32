import { expect, test } from 'vitest';
import { cameOf, heardOf, requestLine } from '#build/conformance/heard.ts';
import { observations } from '#build/conformance/observations.ts';
import { sentOf } from '#build/conformance/portal.ts';

const secret = 'a"b\\c-long-enough';
const asked = sentOf('signIn', { body: { personalId: 'u1', password: secret } });
const told = (text: string) => heardOf(asked, { status: 200, headers: {}, text }, 'signIn');
const noSecret = observations.find(({ id }) => id === 'no-secret-in-reply');

test.each(['mailState', 'operation', 'checkEnrolment'] as const)(
  'the path of %s is told without the number or key in it',
  (name) => {
    const sent = sentOf(name, { parameter: 'opens-something' });
    const line = requestLine(heardOf(sent, { status: 200, headers: {}, text: '' }, name));
    expect(line).not.toContain('opens-something');
    expect(line).toMatch(/\{\w+\}/);
  },
);

test.each([
  JSON.stringify({ detail: `wrong: ${secret}` }),
  JSON.stringify({ deep: [{ down: secret }] }),
  `no JSON at all: ${secret}`,
])('a secret is found however JSON writes it: %s', (text) => {
  expect(noSecret?.judge(told(text))).toBeDefined();
  expect(cameOf(told(text))).not.toContain('long-enough');
});

test('a reply without the secret is fine', () => {
  expect(noSecret?.judge(told('{"detail":"wrong"}'))).toBeUndefined();
});

test('what opens something is left out of a reply, in whichever form it comes', () => {
  expect(cameOf(told('{"token":"t-1","statusNumber":12345,"initials":"K"}'))).toBe(
    '200 {"token":"…","statusNumber":"…","initials":"K"}',
  );
  expect(cameOf(told('{"token":"abcdefghijklmnopqrstuv"'))).toBe('200 {"token":"…"');
});
