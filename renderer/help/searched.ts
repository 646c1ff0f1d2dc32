import type { Institution } from '#shared/institution.ts';
import type { FailureCode } from '#shared/outcome.ts';
import { articles, type Article, type Need } from './articles.ts';
import type { ArticleNames } from './names.ts';
import type { Searched } from './search/search.ts';

/** An article as one institution has it. */
export interface ShownArticle extends Article {
  /** Names of the parts that are not said there. */
  readonly hidden: readonly string[];
}

type Say = (key: string, names: ArticleNames) => string;

/** The articles that this institution has, each with the parts that it has; of none, what all have. */
export function articlesOf(institution: Institution | undefined): readonly ShownArticle[] {
  const has = (needs: Need | undefined) =>
    !needs || (institution !== undefined && needs(institution));
  return articles
    .filter(({ needs }) => has(needs))
    .map((article) => {
      const { only = {} } = article;
      return { ...article, hidden: Object.keys(only).filter((part) => !has(only[part])) };
    });
}

/** The article that explains a refusal; none where it says everything by itself. */
export function articleFor(code: FailureCode, some: readonly Article[]): Article | undefined {
  return some.find(({ explains }) => explains?.includes(code));
}

/** The keys of an article's lines. */
export function linesOf({ id, lines, hidden }: ShownArticle): readonly string[] {
  return Array.from({ length: lines }, (_, at) => `l${at + 1}`)
    .filter((line) => !hidden.includes(line))
    .map((line) => `articles.${id}.${line}`);
}

/** What is searched: the texts as they are shown. */
export function searchedOf(
  some: readonly ShownArticle[],
  say: Say,
  names: ArticleNames,
): Searched[] {
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
