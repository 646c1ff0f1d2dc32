import { useI18n } from 'vue-i18n';
import { languageOf, wordsIn, wordsWith, type Text } from '#shared/languages.ts';
import { durationIn, type Length } from '#renderer/i18n/duration.ts';
import { whole } from '#renderer/i18n/whole.ts';

type Named = Record<string, string | number>;

/** The words of one wizard in the visitor's language; keys are those of its messages. */
export function useWords(wizard: string) {
  const { t, locale } = useI18n({ useScope: 'global' });
  const formats = () => languageOf(locale.value).formats;
  const say = (text: Text) => wordsIn(text, locale.value);
  const sayWith = (text: Text) => wordsWith(text, locale.value);
  return {
    words: (key: string, named: Named = {}) => t(`${wizard}.${key}`, unbroken(named)),
    /** The form of the words that fits `n`, which fills the placeholder of that name. */
    counted: (key: string, n: number) => t(`${wizard}.${key}`, { n }, n),
    /** The whole key, for a text with other elements inside. */
    path: (key: string) => `${wizard}.${key}`,
    /** A text of the institution's profile. */
    say,
    /** The same with the words beside it that stand on other people's screens. */
    sayWith,
    list: (texts: readonly Text[]) => new Intl.ListFormat(formats()).format(texts.map(sayWith)),
    /** Names in a row that goes on: without an "and" before the last. */
    row: (texts: readonly Text[]) =>
      new Intl.ListFormat(formats(), { style: 'narrow' }).format(texts.map(sayWith)),
    duration: (length: Length) => durationIn(locale.value, length),
    /** Month and day on the kiosk's calendar; `moment` in milliseconds since 1970. */
    day: (moment: number) =>
      new Intl.DateTimeFormat(formats(), { month: 'short', day: 'numeric' }).format(moment),
    /** Hours and minutes on the kiosk's clock; `moment` in milliseconds since 1970. */
    clock: (moment: number) =>
      new Intl.DateTimeFormat(formats(), {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(moment),
  };
}

function unbroken(named: Named): Named {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, whole(value)]));
}
