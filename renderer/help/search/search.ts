import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { tokensOf, type Ways } from './tokens.ts';

/** An article as it is searched: its texts with the institution's names in them. */
export interface Searched {
  readonly id: string;
  readonly title: string;
  /** Everyday words for it, separated by commas. */
  readonly words: string;
  readonly answer: string;
  readonly lines: string;
}

/** Finds articles for what somebody typed: their ids, the likeliest first. */
export type Search = (query: string) => readonly string[];

const fields = ['title', 'words', 'answer', 'lines'] as const satisfies readonly (keyof Searched)[];

/** The title says what it is about; the words were written for the search; the rest mentions much. */
const options: SearchOptions = {
  boost: { title: 2, words: 3, answer: 1, lines: 0.5 },
  // Two letters begin too many words.
  prefix: (term) => term.length >= 3,
  // A slip in a word that is long enough to be known in spite of it.
  fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
  maxFuzzy: 2,
  weights: { prefix: 0.5, fuzzy: 0.3 },
  // Search words are a long list, which is no fault of an article.
  bm25: { k: 1.2, b: 0.3, d: 0.5 },
};

/** Indexes the articles of one language; a few milliseconds, done when the help is opened. */
export function createSearch(articles: readonly Searched[], ways: Ways): Search {
  const tokens = tokensOf(ways);
  const index = new MiniSearch<Searched>({
    fields: [...fields],
    tokenize: tokens.ofText,
    processTerm: (term) => term,
  });
  index.addAll(articles);
  return (query) =>
    index
      .search(query, { ...options, tokenize: tokens.ofQuery })
      .toSorted((one, other) => weightOf(other) - weightOf(one))
      .map(({ id }) => String(id));
}

/** Without the library's bonus for each term that is met: ours overlap, and say one thing twice. */
function weightOf({ score, queryTerms }: SearchResult): number {
  return score / queryTerms.length;
}
