/**
 * The language of words that stand on other people's screens, told by their script: a Japanese page
 * may name a menu in Latin letters, and a voice reads those in their own language (WCAG 2.2, 3.1.2).
 * Signs alone have none, nor have words in the script of the page (a BCP 47 tag).
 */
export function languageOfWords(words: string, page: string): 'ja' | 'en' | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return 'ja';
  if (/\p{Script=Han}/u.test(words)) return page.startsWith('zh') ? undefined : 'ja';
  if (/\p{Script=Hangul}/u.test(words)) return undefined;
  return /\p{L}/u.test(words) ? 'en' : undefined;
}
