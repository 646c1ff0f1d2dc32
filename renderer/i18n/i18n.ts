import { createI18n } from 'vue-i18n';
import type { Language } from '#shared/languages.ts';

/** The page's texts, all of which come from the shelf (shelf.ts), one language at a time. */
export function createTexts(language: Language) {
  return createI18n({ legacy: false, locale: language, fallbackLocale: false, messages: {} });
}
