import type { Language } from '#shared/languages.ts';
import { jamoOf } from '#renderer/ui/keyboard/jamo.ts';
import { fold, foldKana, foldWidth } from './fold.ts';
import { pinyinPairs, typedPairs, type Readings } from './pinyin.ts';
import { isCommon } from './common.ts';
import { kanaOf, romajiOf } from './romaji.ts';

/** Cuts texts, and what is typed, into the same pieces, so that they can meet. */
export interface Tokens {
  readonly ofText: (text: string) => string[];
  readonly ofQuery: (query: string) => string[];
}

/** What the pieces of one language need. */
export interface Ways {
  readonly language: Language;
  /** Readings of Chinese characters; none elsewhere. */
  readonly readings?: Readings | undefined;
}

/**
 * Words as `Intl.Segmenter` finds them, and beside them pieces of fixed length: writing without
 * blanks is cut differently in a sentence and in two words that somebody types.
 */
export function tokensOf({ language, readings }: Ways): Tokens {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });

  function wordsOf(plain: string): readonly string[] {
    return (
      Array.from(segmenter.segment(plain))
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment }) => foldKana(segment))
        // Sentences in kana alone are cut at random: what is left of that tells nothing.
        .filter((word) => !/^\p{Script=Hiragana}{1,2}$/u.test(word))
    );
  }
  function pieces(plain: string): readonly string[] {
    const words = wordsOf(plain).flatMap((word) => [word, ...stemsOf(word)]);
    const folded = foldKana(plain);
    const runs = folded.match(/[\p{Script=Han}\p{Script=Hiragana}々]+/gu) ?? [];
    // Korean people leave blanks out, and put them in: they don't count.
    const hangul = folded.match(/[\p{Script=Hangul}\s]+/gu) ?? [];
    const syllables = hangul.flatMap((run) => slices(run.replace(/\s/g, ''), 2));
    return [...words, ...runs.flatMap(pairsIn), ...syllables];
  }
  const finished = (all: readonly string[]) => [
    ...new Set(all.filter((one) => !isCommon(one)).map((one) => Array.from(one, jamoOf).join(''))),
  ];
  return {
    ofText: (text) => {
      const ways = bothReadings(foldWidth(text));
      return finished(
        ways.flatMap((way) => [...pieces(way), ...soundsOf(foldKana(way), readings)]),
      );
    },
    ofQuery: (query) => finished([...pieces(foldWidth(query)), ...meantBy(fold(query), readings)]),
  };
}

/** Where readings stand behind their characters, as in easy Japanese: without them, and in their place. */
function bothReadings(folded: string): readonly string[] {
  const reading = /[\p{Script=Han}々]+\((\p{Script=Hiragana}+)\)/gu;
  const plain = folded.replace(/\(\p{Script=Hiragana}+\)/gu, '');
  return plain === folded ? [folded] : [plain, folded.replace(reading, '$1')];
}

/** Two characters of a run that has Chinese ones in it; three where it is all kana. */
function pairsIn(run: string): readonly string[] {
  return [...slices(run, 2).filter((two) => /\p{Script=Han}/u.test(two)), ...kanaIn(run)];
}
function kanaIn(run: string): readonly string[] {
  return (run.match(/\p{Script=Hiragana}+/gu) ?? []).flatMap((kana) => slices(kana, 3));
}
function slices(run: string, length: number): readonly string[] {
  const characters = [...run];
  return characters.slice(length - 1).map((_, at) => characters.slice(at, at + length).join(''));
}

/** English words without what grammar has put at their end. */
function stemsOf(word: string): readonly string[] {
  if (!/^[a-z]{4,}$/.test(word)) return [];
  const stem = word.replace(/(?:ing|ed|es|s|e)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
  return stem.length >= 3 && stem !== word ? [stem] : [];
}

/** How what stands in a text may be typed in Latin letters. */
function soundsOf(folded: string, readings: Readings | undefined): readonly string[] {
  if (readings) {
    const runs = folded.match(/\p{Script=Han}+/gu) ?? [];
    return runs.flatMap((run) => pinyinPairs(run, readings));
  }
  const kana = folded.match(/\p{Script=Hiragana}{3,}/gu) ?? [];
  return kana.map(romajiOf);
}

/** What Latin letters in a query may be meant as: pinyin, or romaji. */
function meantBy(folded: string, readings: Readings | undefined): readonly string[] {
  const words = folded.match(/[a-z']{3,}/g) ?? [];
  if (readings) return words.flatMap((word) => typedPairs(word, readings));
  return words.flatMap((word) => {
    const kana = kanaOf(word);
    return kana ? [kana, ...slices(kana, 3)] : [];
  });
}
