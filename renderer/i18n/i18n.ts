import { createI18n } from 'vue-i18n';

/** The page's texts, all of which come from the shelf (shelf.ts), one language at a time. */
export function createTexts() {
  return createI18n({ legacy: false, locale: 'ja', fallbackLocale: false, messages: {} });
}
