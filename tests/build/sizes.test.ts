import { describe, expect, test } from 'vitest';
import { complaints, shareWithin, sizeOf, summary, type FileSize } from '#build/sizes.ts';

function files(...lines: readonly number[]): readonly FileSize[] {
  return lines.map((count, index) => ({ name: `${index}.ts`, lines: count, widest: 80 }));
}

describe('sizes of files', () => {
  test('a file is measured in lines and in its widest line', () => {
    expect(sizeOf('a.ts', 'one\nthree\n')).toEqual({ name: 'a.ts', lines: 2, widest: 5 });
  });

  test('a line of Japanese counts its characters', () => {
    expect(sizeOf('a.ts', '𠮟る玄関').widest).toBe(4);
  });

  test('small files give no complaint', () => {
    expect(complaints(files(10, 20, 70, 160, 70, 30, 40, 50, 60, 250))).toEqual([]);
  });

  test('a median over 70 is named', () => {
    expect(complaints(files(60, 71, 80))).toEqual(['median 71 lines, at most 70']);
  });

  test('nine of ten over 160 is named', () => {
    expect(complaints(files(1, 1, 1, 1, 1, 1, 1, 1, 161, 170))).toEqual([
      'nine of ten within 161 lines, at most 160',
    ]);
  });

  test('one file over 250 lines is named with its length', () => {
    expect(complaints(files(1, 1, 1, 1, 1, 1, 1, 1, 1, 251))).toEqual([
      '9.ts: 251 lines, at most 250',
    ]);
  });

  test('one line over 120 columns is named with its width', () => {
    expect(complaints([{ name: 'a.ts', lines: 3, widest: 121 }])).toEqual([
      'a.ts: a line of 121 columns, at most 120',
    ]);
  });

  test('the share within counts files, not lines', () => {
    expect(shareWithin(files(9, 1, 5, 7), 0.5)).toBe(5);
    expect(summary(files(9, 1, 5, 7))).toBe('4 files: median 5 lines, nine of ten 9, most 9');
  });
});
