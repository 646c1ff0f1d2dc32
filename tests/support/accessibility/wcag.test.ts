import { describe, expect, test } from 'vitest';
import { contrast, over, white, type Colour } from './wcag.ts';

const grey = (part: number, alpha = 1): Colour => ({ red: part, green: part, blue: part, alpha });

describe('contrast as WCAG 2.2 has it', () => {
  test('black on white is 21, a colour on itself 1', () => {
    expect(contrast(grey(0), white)).toBeCloseTo(21, 5);
    expect(contrast(grey(90), grey(90))).toBe(1);
  });

  test('the two greys beside the bar', () => {
    expect(contrast(grey(0x76), white)).toBeCloseTo(4.54, 2);
    expect(contrast(white, grey(0x77))).toBeCloseTo(4.48, 2);
  });

  test('what covers by half is seen half way between', () => {
    expect(over(grey(0, 0.5), white)).toEqual(grey(127.5));
  });
});
