import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { languageOf } from '#shared/languages.ts';
import { readingsOf, type Readings } from './search/pinyin.ts';
import { createSearch, type Search } from './search/search.ts';
import type { Ways } from './search/tokens.ts';
import { searchedOf } from './searched.ts';
import { useArticles } from './use-articles.ts';

/** The search in the articles, in the visitor's language; made anew when that changes. */
export function useSearch(): ComputedRef<Search> {
  const { t } = useI18n({ useScope: 'global' });
  const { articles, names } = useArticles();
  const ways = useWays();
  return computed(() => createSearch(searchedOf(articles.value, t, names.value), ways.value));
}

/** The search in the messages of other systems: what it finds are their places in the profile. */
export function useMessageSearch(): ComputedRef<Search> {
  const { messages } = useArticles();
  const ways = useWays();
  return computed(() => {
    const all = messages.value.map(({ shown }, at) => {
      const title = Object.values(shown).join('\n');
      return { id: String(at), title, words: '', answer: '', lines: '' };
    });
    return createSearch(all, ways.value);
  });
}

/** Chinese is found by its pinyin once the dictionary of the keyboard is there. */
function useWays(): ComputedRef<Ways> {
  const { locale } = useI18n({ useScope: 'global' });
  const readings = shallowRef<Readings>();
  const isChinese = computed(() => locale.value.startsWith('zh'));
  async function load(): Promise<void> {
    const { default: words } = await import('#renderer/ui/keyboard/pinyin.json');
    readings.value = readingsOf(words);
  }
  watch(isChinese, (is) => is && !readings.value && void load(), { immediate: true });
  return computed(() => ({
    language: languageOf(locale.value).code,
    readings: isChinese.value ? readings.value : undefined,
  }));
}
