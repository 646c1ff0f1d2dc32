import { describe, expect, test } from 'vitest';
import { enrolment } from '#electron/portal/replies.ts';
import { samples } from '#tests/support/portal/samples.ts';

const good = samples.beginEnrolment.reply;
const long = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const accepts = (changes: Partial<typeof good>) =>
  enrolment.safeParse({ ...good, ...changes }).success;

/** Query of the address in the QR code. */
const uri = (query: string) => `otpauth://totp/Test:u000001a?${query}`;

describe('a fresh key', () => {
  test('has 16 or 32 characters', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ key: long, otpauthUri: uri(`secret=${long}&issuer=Test`) })).toBe(true);
  });

  test.each([15, 17, 24, 31, 33])('has never %i', (length) => {
    const key = `${long}A`.slice(0, length);
    expect(accepts({ key, otpauthUri: uri(`secret=${key}&issuer=Test`) })).toBe(false);
  });

  test('may have an issuer with a blank', () => {
    const otpauthUri = uri(`secret=${good.key}&issuer=PRACTICE%20osaka-u`);
    expect(accepts({ issuer: 'PRACTICE osaka-u', otpauthUri })).toBe(true);
  });

  test.each([
    ['another key', `secret=${long.slice(16)}&issuer=Test`],
    ['no key', 'issuer=Test'],
    ['two keys', `secret=${good.key}&secret=${long.slice(16)}&issuer=Test`],
    ['another issuer', `secret=${good.key}&issuer=Other`],
    ['no issuer', `secret=${good.key}`],
  ])('is refused when the QR code says %s than the words beside it', (_, query) => {
    expect(accepts({ otpauthUri: uri(query) })).toBe(false);
  });

  test('is refused with an address that is none', () => {
    expect(accepts({ otpauthUri: 'otpauth://totp/%:x:y@:?' })).toBe(false);
  });
});
