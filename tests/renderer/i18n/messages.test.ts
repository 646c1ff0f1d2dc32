import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Every message file of one language, by the folder it is in. */
const folders = globSync('renderer/**/messages/en.json').map((file) =>
  file.replace(/en\.json$/, ''),
);
const sources = globSync('renderer/**/*.{vue,ts}').map((file) => readFileSync(file, 'utf8'));

function textsOf(file: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  collect(texts, '', JSON.parse(readFileSync(file, 'utf8')));
  return texts;
}

function collect(texts: Map<string, string>, key: string, value: unknown): void {
  if (typeof value === 'string') texts.set(key, value);
  else
    for (const [name, inner] of Object.entries(value ?? {}))
      collect(texts, key === '' ? name : `${key}.${name}`, inner);
}

/** The names in a text, each once: the forms of a plural may share them. */
function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

test('there are messages of the page and of its parts', () => {
  expect(folders).toContain('renderer/i18n/messages/');
  expect(folders.length).toBeGreaterThanOrEqual(3);
});

describe.each(folders)('%s', (folder) => {
  const en = textsOf(`${folder}en.json`);
  const ja = textsOf(`${folder}ja.json`);

  test('has the same keys in both languages', () => {
    expect([...ja.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test('has the same names in the texts of both', () => {
    const differing = [...en].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(ja.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  test('says nothing that the house does not say', () => {
    const unsaid =
      /\b(please|sorry|invalid|oops|token|credentials?|submit)\b|申し訳|無効な|送信ボタン/i;
    expect([...en, ...ja].filter(([, text]) => unsaid.test(text))).toEqual([]);
  });

  test('leaves no English sentence in the Japanese texts', () => {
    const latin = [...ja].filter(
      ([key, text]) =>
        !key.endsWith('other-language') && /[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}/.test(text),
    );
    expect(latin).toEqual([]);
  });
});

test('every key that is written out in the page’s own code exists', () => {
  const known = textsOf('renderer/i18n/messages/en.json');
  const parts = folders
    .map(
      (folder) =>
        [/([\w-]+)\/messages\//.exec(folder)?.[1] ?? '', textsOf(`${folder}en.json`)] as const,
    )
    .filter(([name]) => name !== 'i18n')
    .flatMap(([name, texts]) => [...texts.keys()].map((key) => `${name}.${key}`));
  const all = new Set([...known.keys(), ...parts]);
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => key),
  );
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !all.has(key))).toEqual([]);
});
