import { computed, onScopeDispose, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { languages } from '#renderer/ui/display.ts';
import type { Speech } from './speech.ts';

/**
 * Whether reading aloud can be offered in the language of the page, and the sentence that says so
 * to somebody who sees nothing yet: speech begins with the first key that is pressed, without a
 * setting to be found before (EN 301 549, 5.1.3).
 */
export function useVoiceOffer(speech: Speech | undefined) {
  const { t, locale } = useI18n({ useScope: 'global' });
  const known = ref<ReadonlySet<string>>(new Set());

  function look(): void {
    known.value = speech?.languages() ?? known.value;
  }
  look();
  const end = speech?.onVoices(look);
  onScopeDispose(() => end?.());

  /** In every language that has a voice, the page's own first; nothing of it is anybody's. */
  function offer(): void {
    const spoken = languages.map(({ code }) => code).filter((code) => known.value.has(code));
    const own = spoken.filter((code) => code === locale.value);
    const others = spoken.filter((code) => code !== locale.value);
    for (const language of [...own, ...others]) {
      const text = t('strip.voice-offer', {}, { locale: language });
      speech?.speak({ text, language, rate: 1, volume: 0.7 }, () => {});
    }
  }
  return {
    isOffered: computed(() => known.value.has(locale.value)),
    offer,
    hush: () => speech?.stop(),
  };
}
