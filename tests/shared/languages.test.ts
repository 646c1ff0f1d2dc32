import { describe, expect, test } from 'vitest';
import { wordsBeside, wordsIn, wordsWith } from '#shared/languages.ts';

const portal = { ja: 'マイハンダイ', en: 'My Handai' };
const slip = { ja: '通知書', en: 'notification', ko: '통지서', 'zh-Hans': '通知书' };

describe('words of a profile beside their translation', () => {
  test('are both, in Japanese and English', () => {
    expect(wordsIn(slip, 'ko')).toBe('통지서');
    expect(wordsBeside(slip, 'ko')).toEqual([
      { lang: 'ja', words: '通知書' },
      { lang: 'en', words: 'notification' },
    ]);
  });

  test('are the other one where nobody has translated', () => {
    expect(wordsBeside(portal, 'zh-Hans')).toEqual([{ lang: 'en', words: 'My Handai' }]);
    expect(wordsBeside(portal, 'ko')).toEqual([{ lang: 'ja', words: 'マイハンダイ' }]);
  });

  test('are none where they are the same, full-width or not', () => {
    expect(wordsBeside({ ja: 'KOAN', en: 'KOAN' }, 'ko')).toEqual([]);
    expect(wordsBeside({ ja: '＋', en: '+' }, 'zh-Hans')).toEqual([]);
  });

  test('are none where the translation has them, and brackets are no name', () => {
    const wifi = {
      ja: 'ring-1x（学内Wi-Fi）',
      en: 'ring-1x (campus Wi-Fi)',
      ko: 'ring-1x(교내 Wi-Fi)',
    };
    expect(wordsBeside(wifi, 'ko')).toEqual([]);
    expect(
      wordsBeside({ ja: '総務係', en: 'office', 'zh-Hans': '总务室（総務係）' }, 'zh-Hans'),
    ).toEqual([{ lang: 'en', words: 'office' }]);
  });

  test.each(['ja', 'en', 'ja-x-easy'])('are none for a reader of %s', (code) => {
    expect(wordsBeside(slip, code)).toEqual([]);
  });

  test('stand in brackets in the middle of a sentence', () => {
    expect(wordsWith(portal, 'ko')).toBe('My Handai(マイハンダイ)');
    expect(wordsWith(slip, 'zh-Hans')).toBe('通知书（通知書／notification）');
    expect(wordsWith(portal, 'en')).toBe('My Handai');
  });
});
