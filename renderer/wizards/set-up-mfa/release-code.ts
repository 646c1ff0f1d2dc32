import { z } from 'zod';

/** Fewest and most digits, from the institution's profile. */
export type Digits = readonly [fewest: number, most: number];

export interface ReleaseRule {
  readonly key: 'length' | 'digits-only' | 'not-a-row' | 'same';
  /** `warned`: allowed, but easily guessed; the portal takes it (domain.md 4.4). */
  readonly state: 'open' | 'met' | 'bad' | 'warned';
}

/** Full-width digits, as an input method types them, stand for the plain ones. */
export function foldDigits(typed: string): string {
  return typed.normalize('NFKC');
}

/** The live rules under the two fields. */
export function releaseRules(typed: string, again: string, [fewest, most]: Digits): ReleaseRule[] {
  const code = foldDigits(typed);
  const empty = code === '';
  const fits = code.length >= fewest && code.length <= most;
  const isSame = code === foldDigits(again);
  return [
    { key: 'length', state: fits ? 'met' : code.length > most ? 'bad' : 'open' },
    { key: 'digits-only', state: empty ? 'open' : /^\d+$/.test(code) ? 'met' : 'bad' },
    { key: 'not-a-row', state: !fits ? 'open' : isEasilyGuessed(code) ? 'warned' : 'met' },
    { key: 'same', state: !empty && isSame ? 'met' : 'open' },
  ];
}

/** Both fields as one answer; an issue's message is the key of the rule that is not met. */
export function releaseAnswer([fewest, most]: Digits) {
  return z
    .strictObject({ releaseCode: z.string().transform(foldDigits), again: z.string() })
    .refine(({ releaseCode }) => /^\d+$/.test(releaseCode), { message: 'digits-only', abort: true })
    .refine(({ releaseCode: { length } }) => length >= fewest && length <= most, {
      message: 'length',
      abort: true,
    })
    .refine(({ releaseCode, again }) => releaseCode === foldDigits(again), { message: 'same' });
}

/** One digit repeated, a run up or down, or a date as birthdays are written. */
export function isEasilyGuessed(code: string): boolean {
  const steps = [...code].slice(1).map((digit, index) => Number(digit) - Number(code[index]));
  const isRow = [0, 1, -1].some((step) => steps.every((found) => found === step));
  return isRow || isDate(code);
}

/** MMDD, YYMMDD or YYYYMMDD. */
function isDate(code: string): boolean {
  if (![4, 6, 8].includes(code.length)) return false;
  if (code.length === 8 && !/^(19|20)/.test(code)) return false;
  return /^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(code.slice(-4));
}
