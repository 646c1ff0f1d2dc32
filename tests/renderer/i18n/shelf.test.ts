import { createI18n } from 'vue-i18n';
import { expect, test } from 'vitest';
import { createShelf, type TextFiles } from '#renderer/i18n/shelf.ts';

const page: TextFiles = {};
const visit: TextFiles = {};

/** Texts in Japanese, and a shelf whose faces of another language come when the test lets them. */
function begin() {
  const texts = createI18n({ legacy: false, locale: 'ja', messages: {} }).global;
  const waiting = new Map<string, () => void>();
  const asked: string[] = [];
  const loadFaces = (language: string, extent: string) => {
    asked.push(`${language} ${extent}`);
    if (language === 'ja') return Promise.resolve();
    return new Promise<void>((resolve) => waiting.set(language, resolve));
  };
  return { texts, waiting, asked, shelf: createShelf(texts, loadFaces) };
}

test('a language is shown when what it needs beside texts is there', async () => {
  const { texts, waiting, shelf } = begin();
  await shelf.add(page, 'welcome');
  const shown = shelf.show('ko');
  expect(texts.locale.value).toBe('ja');
  waiting.get('ko')?.();
  await shown;
  expect(texts.locale.value).toBe('ko');
});

test('of two languages the one that was wanted last stays', async () => {
  const { texts, waiting, shelf } = begin();
  await shelf.add(page, 'welcome');
  const both = [shelf.show('ko'), shelf.show('zh-Hans')];
  waiting.get('zh-Hans')?.();
  waiting.get('ko')?.();
  await Promise.all(both);
  expect(texts.locale.value).toBe('zh-Hans');
});

test('what Welcome has not waits for the whole face of the language', async () => {
  const { waiting, asked, shelf } = begin();
  await shelf.add(page, 'welcome');
  const shown = shelf.show('ko');
  waiting.get('ko')?.();
  await shown;
  expect(asked).toEqual(['ja welcome', 'ko welcome']);
  const added = shelf.add(visit);
  expect(asked.at(-1)).toBe('ko whole');
  expect(shelf.has(visit)).toBe(false);
  waiting.get('ko')?.();
  await added;
  expect(shelf.has(visit)).toBe(true);
});

test('a language that is shown in a visit is drawn by its whole face', async () => {
  const { asked, shelf } = begin();
  await shelf.add(page, 'welcome');
  await shelf.add(visit);
  void shelf.show('zh-Hans');
  expect(asked).toContain('zh-Hans whole');
});
