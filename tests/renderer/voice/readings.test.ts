import { expect, test } from 'vitest';
import { sayReadings } from '#renderer/voice/readings.ts';

test.each([
  ['登録（とうろく）します。', 'とうろくします。'],
  ['登録\u2060（と\u2060う\u2060ろ\u2060く）が終わりました', 'とうろくが終わりました'],
  ['パスワードを変（か）えました。', 'パスワードをかえました。'],
  ['ポータル（大学の手続（てつづ）きのサイト）', 'ポータル（大学のてつづきのサイト）'],
  ['少し（1分くらい）待ってください。', '少し（1分くらい）待ってください。'],
])('in easy Japanese %s is said as %s', (text, said) => {
  expect(sayReadings(text, 'ja-x-easy')).toBe(said);
});

test('in other Japanese a word in brackets is said as well', () => {
  expect(sayReadings('小文字（できています）', 'ja')).toBe('小文字（できています）');
});
