import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isEasilyGuessed,
  releaseAnswer,
  releaseRules,
} from '#renderer/wizards/set-up-mfa/release-code.ts';

const states = (typed: string, again: string) =>
  Object.fromEntries(releaseRules(typed, again, [4, 8]).map(({ key, state }) => [key, state]));
const read = (releaseCode: string, again = releaseCode) => {
  const { success, data, error } = releaseAnswer([4, 8]).safeParse({ releaseCode, again });
  return success ? data.releaseCode : error.issues[0]?.message;
};

describe('the rules of the release code', () => {
  it.each([
    ['', '', { length: 'open', 'digits-only': 'open', 'not-a-row': 'open', same: 'open' }],
    ['604', '', { length: 'open', 'digits-only': 'met', 'not-a-row': 'open', same: 'open' }],
    ['6049', '604', { length: 'met', 'digits-only': 'met', 'not-a-row': 'met', same: 'open' }],
    ['6049', '6049', { length: 'met', 'digits-only': 'met', 'not-a-row': 'met', same: 'met' }],
    ['６０４９', '6049', { length: 'met', 'digits-only': 'met', 'not-a-row': 'met', same: 'met' }],
    ['1234', '1234', { length: 'met', 'digits-only': 'met', 'not-a-row': 'warned', same: 'met' }],
    ['60a9', '', { length: 'met', 'digits-only': 'bad', 'not-a-row': 'met', same: 'open' }],
    ['604917123', '', { length: 'bad', 'digits-only': 'met', 'not-a-row': 'open', same: 'open' }],
  ])('%s and %s', (typed, again, expected) => {
    expect(states(typed, again)).toEqual(expected);
  });

  it.each(['1234', '4321', '0000', '99999999', '0401', '990401', '20010401'])(
    'warns about %s and takes it',
    (code) => {
      expect(isEasilyGuessed(code)).toBe(true);
      expect(read(code)).toBe(code);
    },
  );

  it.each(['604917', '7391', '1357', '88412690'])('has nothing against %s', (code) => {
    expect(isEasilyGuessed(code)).toBe(false);
  });

  it.each([
    ['', '', 'digits-only'],
    ['60 4', '60 4', 'digits-only'],
    ['604', '604', 'length'],
    ['604917123', '604917123', 'length'],
    ['6049', '6094', 'same'],
    ['６０４９', '6049', '6049'],
  ])('reads %s and %s as %s', (code, again, expected) => {
    expect(read(code, again)).toBe(expected);
  });

  it('takes every code of four to eight digits typed twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4,8}$/), (code) => {
        expect(read(code)).toBe(code);
      }),
    );
  });
});
