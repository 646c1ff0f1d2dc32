// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shippedInstitution, shippedNames } from '#electron/services/institutions.ts';
import { createEveryText } from '#renderer/gallery/every-text.ts';
import { articles, topics } from '#renderer/help/articles.ts';
import { articleNames, namelessNames } from '#renderer/help/names.ts';
import { articlesOf, linesOf } from '#renderer/help/searched.ts';
import { languages } from '#shared/languages.ts';

/** Every question of the published FAQ, by an id and in our own words. */
const faq = z
  .array(z.strictObject({ id: z.string(), about: z.string() }))
  .parse(JSON.parse(readFileSync('tests/renderer/help/faq-topics.json', 'utf8')));
const ids = new Set(articles.map(({ id }) => id));

test('every question of the FAQ has its article, and no article names another one', () => {
  const answered = articles.flatMap((article) => article.faq);
  expect(faq.map(({ id }) => id).filter((id) => !answered.includes(id))).toEqual([]);
  expect(answered.filter((id) => !faq.some((topic) => topic.id === id))).toEqual([]);
});

test('every article stands once, and every topic has one', () => {
  expect(ids.size).toBe(articles.length);
  expect(topics.filter((topic) => !articles.some((one) => one.topic === topic))).toEqual([]);
});

describe.each(languages.map(({ code }) => code))('in %s', (code) => {
  const { t, te } = createEveryText(code).global;

  test('every article has a title, words, an answer and each of its lines', () => {
    const wanted = articles.flatMap((article) => [
      ...['title', 'words', 'answer'].map((part) => `articles.${article.id}.${part}`),
      ...linesOf({ ...article, hidden: [] }),
    ]);
    expect(wanted.filter((key) => !te(key))).toEqual([]);
  });

  test.each(shippedNames)('nothing of %s is missing in what an article says', (name) => {
    const institution = shippedInstitution(name);
    if (!institution) throw new Error(`no profile ${name}`);
    const names = articleNames(institution, code);
    const said = articlesOf(institution).flatMap((article) =>
      [`articles.${article.id}.title`, `articles.${article.id}.answer`, ...linesOf(article)].map(
        (key) => t(key, names),
      ),
    );
    expect(said.filter((text) => /\{\w+\}|undefined/.test(text))).toEqual([]);
  });

  test('what is said without any profile needs no name or figure of one', () => {
    const raw = textsOf(code);
    const known = Object.keys(namelessNames(t));
    const said = articlesOf(undefined).flatMap(({ id, hidden }) =>
      Object.entries(raw[id] ?? {}).filter(([part]) => !hidden.includes(part)),
    );
    const named = said.flatMap(([, text]) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect(said.length).toBeGreaterThan(200);
    expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  test('every task that an article leads to has its words', () => {
    const tasks = articles.flatMap(({ opens }) => opens ?? []);
    expect(tasks.filter((task) => !te(`help.article.begin.${task}`))).toEqual([]);
  });
});

function textsOf(code: string) {
  const text = readFileSync(`renderer/help/articles/messages/${code}.json`, 'utf8');
  return z.record(z.string(), z.record(z.string(), z.string())).parse(JSON.parse(text));
}

test('no text of an article is left over', () => {
  const known = new Map(articles.map((article) => [article.id, article.lines]));
  const surplus = Object.entries(textsOf('en')).flatMap(([id, parts]) =>
    Object.keys(parts)
      .filter((part) => Number(/^l(\d+)$/.exec(part)?.[1] ?? 0) > (known.get(id) ?? -1))
      .map((part) => `${id}.${part}`),
  );
  expect(surplus).toEqual([]);
});

test.each(shippedNames)('every message of %s leads to an article that it has', (name) => {
  const institution = shippedInstitution(name);
  if (!institution) throw new Error(`no profile ${name}`);
  const own = new Set(articlesOf(institution).map(({ id }) => id));
  expect(institution.messages.filter(({ article }) => !own.has(article))).toEqual([]);
});
