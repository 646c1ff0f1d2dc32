import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { languageOf, wordsIn, wordsWith, type Text } from '#shared/languages.ts';
import { whole } from '#renderer/i18n/whole.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';

/** The institution's own words in the visitor's language. Only screens after the greeting ask for them. */
export function useInstitution() {
  const { locale } = useI18n({ useScope: 'global' });
  const kiosk = useKiosk();
  const say = (text: Text) => wordsIn(text, locale.value);
  /** The same with the words beside it that stand on other people's screens and papers. */
  const sayWith = (text: Text) => wordsWith(text, locale.value);
  const list = (texts: readonly Text[]) =>
    new Intl.ListFormat(languageOf(locale.value).formats).format(texts.map(sayWith));

  const institution = computed(() => {
    if (!kiosk.hello) throw new Error('a screen stands before the machine has said hello');
    return kiosk.hello.institution;
  });
  /** Names that sentences use. */
  const names = computed(() => ({
    id: say(institution.value.idName),
    role: say(institution.value.roleIdName),
    desk: say(institution.value.helpDesk),
    contact: whole(institution.value.helpContact),
    example: institution.value.idExample,
    days: institution.value.mfa.graceDays,
  }));
  return { institution, names, say, sayWith, list };
}
