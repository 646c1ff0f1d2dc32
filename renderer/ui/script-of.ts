/**
 * The language of words that stand on other people's screens, told by their script: a Japanese page
 * may name a menu in Latin letters, and a voice reads those in their own language (WCAG 2.2, 3.1.2).
 * Signs alone have none.
 */
export function languageOfWords(words: string): 'ja' | 'en' | undefined {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return 'ja';
  return /\p{L}/u.test(words) ? 'en' : undefined;
}
