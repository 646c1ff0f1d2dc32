// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shippedInstitution, shippedNames } from '#electron/services/institutions.ts';
import { createEveryText } from '#renderer/gallery/every-text.ts';
import { articleFor, articles, topics } from '#renderer/help/articles.ts';
import { articleNames } from '#renderer/help/names.ts';
import { articlesOf, linesOf } from '#renderer/help/searched.ts';
import { failureTexts } from '#renderer/i18n/failure-text.ts';
import { languages } from '#shared/languages.ts';
import type { FailureCode } from '#shared/outcome.ts';

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
      ...linesOf(article),
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
});

test('no text of an article is left over', () => {
  const known = new Map(articles.map((article) => [article.id, article.lines]));
  const texts = z
    .record(z.string(), z.record(z.string(), z.string()))
    .parse(JSON.parse(readFileSync('renderer/help/articles/messages/en.json', 'utf8')));
  const surplus = Object.entries(texts).flatMap(([id, parts]) =>
    Object.keys(parts)
      .filter((part) => Number(/^l(\d+)$/.exec(part)?.[1] ?? 0) > (known.get(id) ?? -1))
      .map((part) => `${id}.${part}`),
  );
  expect(surplus).toEqual([]);
});

test('a refusal is explained by one article, and by none where it says everything itself', () => {
  const explained = articles.flatMap(({ explains = [] }) => explains);
  expect(new Set(explained).size).toBe(explained.length);
  // The keys of the table are the codes; Object.keys forgets that.
  const codes = Object.keys(failureTexts) as FailureCode[];
  const shown = codes.filter((code) => ['field', 'screen'].includes(failureTexts[code].place));
  const alone = shown.filter((code) => articleFor(code) === undefined);
  expect(alone).toEqual([
    ...['portal-unreachable', 'portal-slow', 'portal-broken', 'portal-maintenance'],
    ...['proof-needed', 'extension-refused', 'already-registered'],
    // Of the printer everything is said at once, and staff mend it.
    'printer-missing',
    'printer-no-paper',
    'printer-jammed',
    'printer-paused',
    'print-refused',
    'print-unknown',
    'print-limit',
  ]);
});

test.each(shippedNames)('every message of %s leads to an article that it has', (name) => {
  const institution = shippedInstitution(name);
  if (!institution) throw new Error(`no profile ${name}`);
  const own = new Set(articlesOf(institution).map(({ id }) => id));
  expect(institution.messages.filter(({ article }) => !own.has(article))).toEqual([]);
});
