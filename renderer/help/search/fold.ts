/**
 * Text in the one form in which it is searched: full-width and half-width as one (NFKC), small
 * letters, katakana as hiragana, without the sign of a long vowel, which people write or leave out.
 */
export function fold(text: string): string {
  return foldKana(foldWidth(text));
}

/** As far as words can still be told apart: katakana stays, whose change to hiragana ends a word. */
export function foldWidth(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('\u2060', '');
}

export function foldKana(plain: string): string {
  return toHiragana(plain).replace(/(?<=\p{Script=Hiragana})[ー〜~-]/gu, '');
}

/** Hiragana and katakana stand 0x60 apart (The Unicode Standard 18.4). */
function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
