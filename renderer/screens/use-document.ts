import { watchEffect } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDisplay } from '#renderer/stores/display.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';

/** Puts language and display settings on the document, where the styles look for them. */
export function useDocument(): void {
  const { t, locale } = useI18n({ useScope: 'global' });
  const settings = useDisplay();
  const kiosk = useKiosk();

  watchEffect(() => {
    const { language, text, theme, reach } = settings.display;
    locale.value = language;
    const { documentElement: root } = document;
    root.lang = language;
    Object.assign(root.dataset, { text, theme, reach });
  });
  watchEffect(() => {
    document.title = t(kiosk.hello?.product === 'practice' ? 'title.practice' : 'title.kiosk');
  });
}
