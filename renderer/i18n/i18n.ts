import { createI18n } from 'vue-i18n';

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

/** Texts by key; the build turns each into a message tree (build/vite/i18n-precompile.ts). */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The page's own texts stand at the top; those of the frame and of wizards under their folder's name. */
const files = import.meta.glob<Texts>(
  ['./messages/*.json', '../wizard/messages/*.json', '../wizards/*/messages/*.json'],
  { eager: true, import: 'default' },
);

/** The texts of every part of the page, in every language. */
export function createTexts() {
  const all = { ja: {}, en: {} };
  for (const language of languages) {
    all[language] = Object.assign({}, ...partsIn(language));
  }
  return createI18n({ legacy: false, locale: 'ja', fallbackLocale: 'en', messages: all });
}
export type PageTexts = ReturnType<typeof createTexts>;

function partsIn(language: Language): readonly Texts[] {
  return Object.entries(files)
    .filter(([file]) => file.endsWith(`/${language}.json`))
    .map(([file, texts]) => {
      const folder = /\/([\w-]+)\/messages\//.exec(file)?.[1];
      return folder ? { [folder]: texts } : texts;
    });
}
