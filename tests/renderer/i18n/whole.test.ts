import { expect, it } from 'vitest';
import { whole } from '#renderer/i18n/whole.ts';

it('keeps an address and a domain in one piece, but for the sign of a long address', () => {
  expect(whole('（auth-qa@ml.office.osaka-u.ac.jp）')).toBe(
    '（auth-\u2060qa@\u200bml.office.osaka-\u2060u.ac.jp）',
  );
  expect(whole('@osaka-u.ac.jp')).toBe('@osaka-\u2060u.ac.jp');
});

it('leaves names, numbers and phone numbers as they are', () => {
  expect(whole('PRACTICE osaka-u')).toBe('PRACTICE osaka-u');
  expect(whole('000-0000')).toBe('000-0000');
  expect(whole('renshu-09@practice.example')).toBe('renshu-09@practice.example');
  expect(whole(16)).toBe(16);
});
