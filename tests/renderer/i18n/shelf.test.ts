import { createI18n } from 'vue-i18n';
import { expect, test } from 'vitest';
import { createShelf } from '#renderer/i18n/shelf.ts';

/** Texts, and a shelf whose faces come when the test lets them. */
function begin() {
  const texts = createI18n({ legacy: false, locale: 'ja', messages: {} }).global;
  const waiting = new Map<string, () => void>();
  const prepare = (language: string) =>
    new Promise<void>((resolve) => waiting.set(language, resolve));
  return { texts, waiting, shelf: createShelf(texts, prepare) };
}

test('a language is shown when what it needs beside texts is there', async () => {
  const { texts, waiting, shelf } = begin();
  const shown = shelf.show('ko');
  expect(texts.locale.value).toBe('ja');
  waiting.get('ko')?.();
  await shown;
  expect(texts.locale.value).toBe('ko');
});

test('of two languages the one that was wanted last stays', async () => {
  const { texts, waiting, shelf } = begin();
  const both = [shelf.show('ko'), shelf.show('zh-Hans')];
  waiting.get('zh-Hans')?.();
  waiting.get('ko')?.();
  await Promise.all(both);
  expect(texts.locale.value).toBe('zh-Hans');
});
