import type { Institution } from '#shared/institution.ts';
import { articles, type Article } from './articles.ts';
import type { ArticleNames } from './names.ts';
import type { Searched } from './search/search.ts';

type Say = (key: string, names: ArticleNames) => string;

/** The articles that this institution has. */
export function articlesOf(institution: Institution): readonly Article[] {
  return articles.filter((article) => article.needs?.(institution) ?? true);
}

/** The keys of an article's lines. */
export function linesOf({ id, lines }: Article): readonly string[] {
  return Array.from({ length: lines }, (_, at) => `articles.${id}.l${at + 1}`);
}

/** What is searched: the texts as they are shown. */
export function searchedOf(some: readonly Article[], say: Say, names: ArticleNames): Searched[] {
  return some.map((article) => {
    const of = (part: string) => say(`articles.${article.id}.${part}`, names);
    const lines = linesOf(article).map((key) => say(key, names));
    return {
      id: article.id,
      title: of('title'),
      words: of('words'),
      answer: of('answer'),
      lines: lines.join('\n'),
    };
  });
}
