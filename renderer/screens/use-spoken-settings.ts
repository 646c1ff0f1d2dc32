import { nextTick, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDisplay } from '#renderer/stores/display.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import type { Announcer } from '#renderer/ui/announce.ts';
import { textSizes, type Display } from '#renderer/ui/display.ts';

/** Changes to display and network, said to those who don't see what they do. */
export function useSpokenSettings({ say }: Announcer) {
  const { t, locale } = useI18n({ useScope: 'global' });
  const settings = useDisplay();
  const kiosk = useKiosk();

  function wordsFor({ language, text, theme, reach, motion }: Partial<Display>): string {
    if (language) return t('strip.now-language');
    if (text) return t(`strip.size-${textSizes.indexOf(text) + 1}`);
    if (theme) return t(`strip.theme-${theme}`);
    if (motion) return t(`strip.motion-${motion}`);
    return reach ? t(`strip.now-${reach}`) : '';
  }
  watch(
    () => kiosk.state?.network,
    (network, before) => {
      if (network && before) say(t(`lintel.network.${network}`));
    },
  );
  return {
    /** What was pressed in the strip; the words are those of the language that then holds. */
    change: async (changes: Partial<Display>): Promise<void> => {
      const { language } = changes;
      settings.change(changes);
      await nextTick();
      // The words of another language may still be on their way.
      if (language && locale.value !== language) await until(locale, language);
      say(wordsFor(changes));
    },
  };
}

function until<Value>(source: Ref<Value>, value: Value): Promise<void> {
  return new Promise((resolve) => {
    const stop = watch(source, (now) => {
      if (now !== value) return;
      stop();
      resolve();
    });
  });
}
