import { computed, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { languages, type Language } from '#shared/languages.ts';
import { useShelf } from '#renderer/i18n/shelf.ts';
import { files } from './texts.ts';

const rows = languages.filter(({ isChecked }) => !isChecked);

/**
 * The languages that no native reader has checked, each with the sentence that says so in the
 * language itself, as soon as that is there: whoever reads it is the one to be told.
 */
export function useUnchecked() {
  const { t } = useI18n({ useScope: 'global' });
  const shelf = useShelf();
  const there = shallowRef<readonly Language[]>([]);

  async function load(code: Language): Promise<void> {
    await shelf.addIn(files, code);
    there.value = [...there.value, code];
  }
  // A sentence that can't be had is left out; the list says the same.
  for (const { code } of rows) void load(code).catch(() => undefined);

  return computed(() =>
    rows.map(({ code, name }) => {
      const isThere = there.value.includes(code);
      return { code, name, words: isThere ? t('about.own', {}, { locale: code }) : undefined };
    }),
  );
}
