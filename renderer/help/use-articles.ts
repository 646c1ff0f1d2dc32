import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Institution } from '#shared/institution.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import { articleNames, namelessNames } from './names.ts';
import { articlesOf, type ShownArticle } from './searched.ts';

/**
 * The articles of this kiosk's institution, with its names. Where the machine has never said whose
 * kiosk it is: those that need nothing of that, in general words.
 */
export function useArticles() {
  const { t, locale } = useI18n({ useScope: 'global' });
  const kiosk = useKiosk();
  const institution = computed(() => kiosk.hello?.institution);
  const names = computed(() =>
    institution.value ? articleNames(institution.value, locale.value) : namelessNames(t),
  );
  const articles = computed(() => articlesOf(institution.value));
  /** A list of the profile's; empty without one. */
  const listOf = <Name extends 'messages' | 'systems'>(name: Name) =>
    computed((): Institution[Name] => institution.value?.[name] ?? []);
  return {
    names,
    articles,
    messages: listOf('messages'),
    systems: listOf('systems'),
    articleNamed: (name: string): ShownArticle | undefined =>
      articles.value.find(({ id }) => id === name),
    title: (id: string): string => t(`articles.${id}.title`, names.value),
  };
}
