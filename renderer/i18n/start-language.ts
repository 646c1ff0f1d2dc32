import { languageOf, type Language } from '#shared/languages.ts';

/** What the page begins in: its document has the language of the kiosk's settings, until it changes. */
export const startLanguage: Language = languageOf(document.documentElement.lang).code;
