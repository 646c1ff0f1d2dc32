import { createI18n } from 'vue-i18n';
import { textsIn } from './texts.ts';

const files = import.meta.glob('./messages/*.json', { eager: true, import: 'default' });

/** The page's own texts. A wizard's come with it (wizard-texts.ts), the dock's with the dock. */
export function createTexts() {
  return createI18n({
    legacy: false,
    locale: 'ja',
    fallbackLocale: 'en',
    messages: { ja: textsIn(files, 'ja'), en: textsIn(files, 'en') },
  });
}
