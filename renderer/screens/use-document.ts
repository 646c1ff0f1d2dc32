import { onBeforeUnmount, onMounted, ref, watchEffect, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { languageOf, type Language } from '#shared/languages.ts';
import { useShelf } from '#renderer/i18n/shelf.ts';
import { useDisplay } from '#renderer/stores/display.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';

/**
 * What a finger that rests on the page would start, what something dropped on it would do, and what
 * would leave this visit's words on the clipboard, which outlives it. Pasting does no harm.
 */
const unwanted = ['contextmenu', 'dragstart', 'drop', 'copy', 'cut'] as const;
function refuse(event: Event): void {
  event.preventDefault();
}
/** The second press of a double click meets the next screen: it takes the focus nowhere. */
function holdFocus(event: MouseEvent): void {
  const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
  if (event.detail > 1 && isOnButton) event.preventDefault();
}
function useStillPage(): void {
  onMounted(() => {
    unwanted.forEach((name) => document.addEventListener(name, refuse));
    document.addEventListener('mousedown', holdFocus);
  });
  onBeforeUnmount(() => {
    unwanted.forEach((name) => document.removeEventListener(name, refuse));
    document.removeEventListener('mousedown', holdFocus);
  });
}

/** The heading of the screen that stands now; empty where it has none. */
function useHeading(): Readonly<Ref<string>> {
  const heading = ref('');
  const watcher = new MutationObserver(() => {
    heading.value = document.querySelector('.room h1')?.textContent.trim() ?? '';
  });
  onMounted(() => {
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  onBeforeUnmount(() => {
    watcher.disconnect();
  });
  return heading;
}

/** Puts language and display settings on the document, where the styles look for them. */
export function useDocument(): void {
  const { t, locale } = useI18n({ useScope: 'global' });
  const settings = useDisplay();
  const kiosk = useKiosk();
  const heading = useHeading();
  const shelf = useShelf();
  useStillPage();

  /** Where its texts can't be had the page stays as it is, and the strip says so. */
  async function showLanguage(language: Language): Promise<void> {
    try {
      await shelf.show(language);
    } catch {
      settings.change({ language: languageOf(locale.value).code });
    }
  }

  watchEffect(() => {
    const { language, ...looks } = settings.display;
    Object.assign(document.documentElement.dataset, looks);
    void showLanguage(language);
  });
  watchEffect(() => {
    document.documentElement.lang = locale.value;
  });
  watchEffect(() => {
    const product = t(kiosk.hello?.product === 'practice' ? 'title.practice' : 'title.kiosk');
    const named = { heading: heading.value, product };
    document.title = heading.value === '' ? product : t('title.screen', named);
  });
}
