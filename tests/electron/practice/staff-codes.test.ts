import { expect, test } from 'vitest';
import { figures } from '#electron/practice/figures.ts';
import { createKiosks, type KnownKiosk } from '#electron/practice/kiosks.ts';

/** A portal that knows two kiosks, and its clock. */
function givenKiosks() {
  let now = Date.UTC(2026, 10, 28);
  const kiosks = createKiosks(() => now);
  const registered = (jkt: string): KnownKiosk => {
    const kiosk = kiosks.register(kiosks.newCode(), jkt);
    if ('code' in kiosk) throw new Error('The kiosk was not registered');
    return kiosk;
  };
  const [library, desk] = [registered('library'), registered('desk')];
  return { codes: kiosks.staffCodes, library, desk, pass: (time: number) => (now += time) };
}

test('a code counts once, however it is typed', () => {
  const { codes, library } = givenKiosks();
  const code = codes.create(library);
  expect(codes.use(library, code.toLowerCase().replaceAll('-', ''))).toBe(true);
  expect(codes.use(library, code)).toBe(false);
});

test('the code that counts is told until it is used or has run out', () => {
  const { codes, library, desk, pass } = givenKiosks();
  const code = codes.create(library);
  expect([codes.open(library), codes.open(desk)]).toEqual([code, undefined]);
  codes.use(library, code);
  expect(codes.open(library)).toBeUndefined();
  codes.create(library);
  pass(figures.staffCodeMs);
  expect(codes.open(library)).toBeUndefined();
});

test('a code is one kiosk’s, and the next one takes its place', () => {
  const { codes, library, desk } = givenKiosks();
  const first = codes.create(library);
  expect(codes.use(desk, first)).toBe(false);
  const second = codes.create(library);
  expect(codes.use(library, first)).toBe(false);
  expect(codes.use(library, second)).toBe(true);
});

test('a code runs out', () => {
  const { codes, library, pass } = givenKiosks();
  const code = codes.create(library);
  pass(figures.staffCodeMs);
  expect(codes.use(library, code)).toBe(false);
});

test('after too many wrong ones the right one counts no longer', () => {
  const { codes, library } = givenKiosks();
  const code = codes.create(library);
  for (let tries = 0; tries < figures.staffCodeTries; tries += 1) codes.use(library, 'WRONG-ONE');
  expect(codes.use(library, code)).toBe(false);
});
