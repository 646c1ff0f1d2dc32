// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import SpokenText from '#renderer/ui/SpokenText.vue';
import { spokenParts } from '#renderer/ui/spoken-parts.ts';
import { show, type Shown } from '#tests/renderer/screens/mount.ts';

let shown: Shown | undefined;
afterEach(() => {
  shown?.wrapper.unmount();
});

describe('words of the other language', () => {
  test.each([
    ['en', 'Press the 半角/全角 key once', ['半角', '全角']],
    ['en', 'Press the カタカナ ひらがな key', ['カタカナ', 'ひらがな']],
    ['en', 'Choose Other (Google, Facebook, etc.)', []],
    ['ja', 'Caps Lock を1回押す。', ['Caps', 'Lock']],
    ['ja', 'その他 (Google、Facebook など)', ['Google', 'Facebook']],
    ['ja', 'このQRコードとIDを入れる', []],
  ] as const)('in %s: %s', (language, text, others) => {
    const parts = spokenParts(text, language);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    const marked = parts.filter(({ lang }) => lang !== undefined);
    expect(marked.map((part) => part.text)).toEqual(others);
    expect(marked.every(({ lang }) => lang !== language)).toBe(true);
  });
});

test('hidden letters look like dots and are said to be hidden', () => {
  shown = show(SpokenText, { text: 'To ao●●●●@●●.example.ac.jp' });
  expect(shown.text()).toBe('To ao●●●●@●●.example.ac.jp');
  const masks = shown.wrapper.findAll('[role=img]');
  expect(masks.map((mask) => mask.attributes('aria-label'))).toEqual([
    'hidden letters',
    'hidden letters',
  ]);
});
