import { useI18n } from 'vue-i18n';
import { wordsIn, type Text } from '#shared/languages.ts';

/** The portal's, the profile's and the cast's own words, in the language of the page. */
export function useSay(): (text: Text) => string {
  const { locale } = useI18n({ useScope: 'global' });
  return (text) => wordsIn(text, locale.value);
}
