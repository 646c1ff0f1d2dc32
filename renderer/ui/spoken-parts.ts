/** A stretch of a text that a voice reads in one way. */
export interface SpokenPart {
  readonly text: string;
  /** Words of another language than the page's, as keys and menus of other makers have them. */
  readonly lang?: 'ja' | 'en';
  /** Letters that are hidden by dots. */
  readonly isMasked?: boolean;
}

/**
 * By the page's primary language: dots, and what its voice would read wrongly. Of Latin words those of
 * three letters and more; shorter ones, as ID, belong to every language by now. Characters alone may be
 * Chinese; with kana among them they are Japanese.
 */
const besides: Readonly<Record<string, RegExp>> = {
  en: /(●+|[\u3040-\u30ff\u3400-\u9fff]+)/u,
  ja: /(●+|[A-Za-z][A-Za-z’'.]{2,})/u,
  zh: /(●+|[A-Za-z][A-Za-z’'.]{2,}|[\u3400-\u9fff]*[\u3040-\u30ff][\u3040-\u30ff\u3400-\u9fff]*)/u,
  ko: /(●+|[A-Za-z][A-Za-z’'.]{2,}|[\u3040-\u30ff\u3400-\u9fff]+)/u,
};
const nothing = /(●+)/u;

/** A text in the parts that a voice of the page's language would read wrongly, and the rest. */
export function spokenParts(text: string, language: string): readonly SpokenPart[] {
  const [primary = ''] = language.split('-');
  const parts = text.split(besides[primary] ?? nothing);
  // What the expression caught stands at the odd places.
  const marked = parts.map((part, index) => (index % 2 === 0 ? { text: part } : mark(part)));
  return marked.filter((part) => part.text !== '');
}

function mark(text: string): SpokenPart {
  if (text.startsWith('●')) return { text, isMasked: true };
  return { text, lang: /^[A-Za-z]/.test(text) ? 'en' : 'ja' };
}
