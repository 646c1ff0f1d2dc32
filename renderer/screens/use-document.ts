import { onBeforeUnmount, onMounted, watchEffect } from 'vue';
import { useI18n } from 'vue-i18n';
import { useDisplay } from '#renderer/stores/display.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';

/** What a finger that rests on the page would start, and what something dropped on it would do. */
const unwanted = ['contextmenu', 'dragstart', 'drop'] as const;
function refuse(event: Event): void {
  event.preventDefault();
}
function useStillPage(): void {
  onMounted(() => unwanted.forEach((name) => document.addEventListener(name, refuse)));
  onBeforeUnmount(() => unwanted.forEach((name) => document.removeEventListener(name, refuse)));
}

/** Puts language and display settings on the document, where the styles look for them. */
export function useDocument(): void {
  const { t, locale } = useI18n({ useScope: 'global' });
  const settings = useDisplay();
  const kiosk = useKiosk();
  useStillPage();

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
