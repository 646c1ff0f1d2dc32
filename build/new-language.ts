import { addLanguage, type Added } from './languages/add-language.ts';
import { readWish, type Wish } from './languages/wish.ts';

/**
 * `npm run new-language -- vi 'Tiếng Việt' [vi-VN] [ja | en]`: everything that a language needs in the
 * tree, with the English texts where its own belong. Tests fail until the last one is translated.
 */
function main(): void {
  const wish = readWish(process.argv.slice(2));
  const added = typeof wish === 'string' ? wish : addLanguage(process.cwd(), wish);
  if (typeof wish === 'string' || typeof added === 'string') {
    console.error(added);
    process.exitCode = 1;
    return;
  }
  console.log(leftOf(wish, added));
}

/** What is left to do, as a list. */
function leftOf({ code, name, leans }: Wish, { texts, files }: Added): string {
  return `${name} (${code}) is in the tree. What is left:
  1. Translate ${texts} texts in ${files.length} files, English still:
${files.map((file) => `     ${file}`).join('\n')}
  2. Translate the offer of reading aloud in renderer/voice/offers.ts.
  3. npx vitest run tests/renderer/i18n says what is not translated yet, and what differs.
  4. npm run build, then npx playwright test glyphs says which letters no face of the page has.
     Where there are such, take a face of @fontsource for it as for zh-Hans and ko.
  5. A profile's own words: as “${code}” beside ja and en in resources/institutions/*.json, where
     somebody has written them; until then those in ${leans === 'ja' ? 'Japanese' : 'English'} stand.
  6. Twenty questions of people who look for help, in tests/renderer/help/queries.json, written from the
     topics in faq-topics.json before an article is read; tests/renderer/help then says what they find.
  7. When a native reader has read it all: isChecked: true in shared/languages.ts.`;
}

main();
