/** A stretch of a text that a voice reads in one way. */
export interface SpokenPart {
  readonly text: string;
  /** Words of the other language, as keys and menus of other makers have them. */
  readonly lang?: 'ja' | 'en';
  /** Letters that are hidden by dots. */
  readonly isMasked?: boolean;
}

/** Dots, and Japanese words on an English page. */
const besideEnglish = /(●+|[\u3040-\u30ff\u3400-\u9fff]+)/u;
/** Dots, and words of three Latin letters and more; shorter ones, as ID, are Japanese by now. */
const besideJapanese = /(●+|[A-Za-z][A-Za-z’'.]{2,})/u;

/** A text in the parts that a voice of the page's language would read wrongly, and the rest. */
export function spokenParts(text: string, language: 'ja' | 'en'): readonly SpokenPart[] {
  const parts = text.split(language === 'en' ? besideEnglish : besideJapanese);
  // What the expression caught stands at the odd places.
  const marked = parts.map((part, index) => (index % 2 === 0 ? { text: part } : mark(part)));
  return marked.filter((part) => part.text !== '');
}

function mark(text: string): SpokenPart {
  if (text.startsWith('●')) return { text, isMasked: true };
  return { text, lang: /^[A-Za-z]/.test(text) ? 'en' : 'ja' };
}
