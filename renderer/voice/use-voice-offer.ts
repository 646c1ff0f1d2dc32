import { computed, onScopeDispose, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { languages } from '#shared/languages.ts';
import { offers } from './offers.ts';
import { primary, type Speech } from './speech.ts';

/**
 * Whether reading aloud can be offered in the language of the page, and the sentence that says so
 * to somebody who sees nothing yet: speech begins with the first key that is pressed, without a
 * setting to be found before (EN 301 549, 5.1.3).
 */
export function useVoiceOffer(speech: Speech | undefined) {
  const { locale } = useI18n({ useScope: 'global' });
  const known = ref<ReadonlySet<string>>(new Set());

  function look(): void {
    known.value = speech?.languages() ?? known.value;
  }
  look();
  const end = speech?.onVoices(look);
  onScopeDispose(() => end?.());

  const isSpoken = ({ code }: { readonly code: string }) => known.value.has(primary(code));
  /** In every language that has a voice, the page's own first; nothing of it is anybody's. */
  function offer(): void {
    const own = languages.filter(({ code }) => code === locale.value);
    const others = languages.filter(({ code }) => primary(code) !== primary(locale.value));
    for (const { code } of [...own, ...others].filter(isSpoken)) {
      speech?.speak({ text: offers[code], language: code, rate: 1, volume: 0.7 }, () => {});
    }
  }
  return {
    isOffered: computed(() => known.value.has(primary(locale.value))),
    offer,
    hush: () => speech?.stop(),
  };
}
