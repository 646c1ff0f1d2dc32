import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { createEveryText } from '#renderer/gallery/every-text.ts';
import { usualProfile } from '#renderer/gallery/samples/institutions.ts';
import { articleNames } from '#renderer/help/names.ts';
import { readingsOf } from '#renderer/help/search/pinyin.ts';
import { createSearch } from '#renderer/help/search/search.ts';
import { articlesOf, searchedOf } from '#renderer/help/searched.ts';
import pinyin from '#renderer/ui/keyboard/pinyin.json' with { type: 'json' };
import { language, type Language } from '#shared/languages.ts';

const query = z.strictObject({
  language,
  query: z.string(),
  /** The topic of the FAQ that answers it; several where each does. */
  topic: z.union([z.string(), z.array(z.string())]),
});

/**
 * What people ask, written from the FAQ alone before any article was read. The weights of the search
 * were chosen by the first set; the fresh one was written by somebody else when the search stood.
 */
const files = {
  first: 'tests/renderer/help/queries.json',
  fresh: 'tests/renderer/help/fresh-queries.json',
} as const;
export type QuerySet = keyof typeof files;
export const querySets = ['first', 'fresh'] as const satisfies readonly QuerySet[];

export interface Measured {
  readonly language: Language;
  readonly query: string;
  readonly wanted: readonly string[];
  /** The first three articles. */
  readonly found: readonly string[];
  readonly isFound: boolean;
}

/** Each query of a set with the first three articles that the page finds for it. */
export function measured(set: QuerySet): readonly Measured[] {
  const queries = z.array(query).parse(JSON.parse(readFileSync(files[set], 'utf8')));
  return language.options.flatMap((code) => {
    const search = searchIn(code);
    return queries.filter((one) => one.language === code).map((one) => measure(one, search));
  });
}

function measure(
  { language: code, query: asked, topic }: z.infer<typeof query>,
  search: (asked: string) => readonly string[],
): Measured {
  const wanted = [topic].flat();
  const found = search(asked).slice(0, 3);
  const isFound = found.some((id) => wanted.some((one) => answersTopic(id, one)));
  return { language: code, query: asked, wanted, found, isFound };
}

function answersTopic(id: string, topic: string): boolean {
  return articlesOf(usualProfile).some(
    (article) => article.id === id && article.faq.includes(topic),
  );
}

function searchIn(code: Language) {
  const { t } = createEveryText(code).global;
  const searched = searchedOf(articlesOf(usualProfile), t, articleNames(usualProfile, code));
  return createSearch(searched, {
    language: code,
    ...(code === 'zh-Hans' && { readings: readingsOf(pinyin) }),
  });
}
