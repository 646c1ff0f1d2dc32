import { createI18n } from 'vue-i18n';
import { textsIn } from '#renderer/i18n/texts.ts';
import { languages } from '#shared/languages.ts';

const files = import.meta.glob('../**/messages/*.json', { eager: true, import: 'default' });

/** Every text of every part of the page in every language, for whoever waits for none. */
export const everyText = Object.fromEntries(
  languages.map(({ code }) => [code, textsIn(files, code)]),
);

/** The page's texts where all are there from the start. */
export function createEveryText(locale = 'ja') {
  return createI18n({ legacy: false, locale, fallbackLocale: false, messages: everyText });
}
