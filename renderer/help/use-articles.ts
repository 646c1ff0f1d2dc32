import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import type { Article } from './articles.ts';
import { useArticleNames } from './names.ts';
import { articlesOf } from './searched.ts';

/** The articles of this kiosk's institution, with its names. Only after the greeting. */
export function useArticles() {
  const { t } = useI18n({ useScope: 'global' });
  const kiosk = useKiosk();
  const institution = computed(() => {
    if (!kiosk.hello) throw new Error('the help stands before the machine has said hello');
    return kiosk.hello.institution;
  });
  const names = useArticleNames(() => institution.value);
  const articles = computed(() => articlesOf(institution.value));
  return {
    institution,
    names,
    articles,
    articleNamed: (name: string): Article | undefined =>
      articles.value.find(({ id }) => id === name),
    title: (id: string): string => t(`articles.${id}.title`, names.value),
  };
}
