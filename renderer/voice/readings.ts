/** Characters with their reading in brackets behind them, as easy Japanese has them. */
const withReading = /[\p{Script=Han}々]+（([\p{Script=Hiragana}ー]+)）/gu;

/**
 * Text as it is said: in easy Japanese a word with its reading by that alone, which would be heard
 * twice else. In other Japanese what stands in brackets is no reading.
 */
export function sayReadings(text: string, language: string): string {
  // Headings hold a reading together with its word (U+2060, which is not heard).
  const plain = () => text.replaceAll('\u2060', '').replaceAll(withReading, '$1');
  return language === 'ja-x-easy' ? plain() : text;
}
