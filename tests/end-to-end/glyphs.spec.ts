import { expect } from '@playwright/test';
import { languages } from '#shared/languages.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { findNotDrawn } from '#tests/support/drawn-glyphs.ts';
import { lettersOf } from '#tests/support/language-letters.ts';
import { test } from '#tests/support/stories/door.ts';
import { readTexts } from '#tests/support/texts.ts';
import { button, sees } from '#tests/support/visitor.ts';

/** Names as people of that language have them. */
const people: Readonly<Record<string, string>> = {
  'zh-Hans': '张伟龚雪琴欧阳骏骁',
  ko: '김민준박서연최뷁',
};

for (const { code } of languages) {
  test(`${code}: the faces that come with it draw every letter`, async ({ visitor }) => {
    const speaker = { ...visitor, texts: readTexts(code) };
    await chooseLanguage(speaker);
    // A visit has begun: what names need comes with it.
    await button(speaker, 'welcome.overview.name').click();
    await sees(speaker, 'sign-in.heading');
    const letters = [...new Set([...lettersOf(code), ...(people[code] ?? '')])];
    console.log(`${code}: ${letters.length} characters`);
    expect(letters.length).toBeGreaterThan(80);
    expect(await findNotDrawn(visitor.page, letters)).toEqual([]);
  });
}

test('a character that no face of the page has is found', async ({ visitor }) => {
  const strange = ['𓀀', '\u{10d00}', 'ກ'];
  const found = await findNotDrawn(visitor.page, ['あ', ...strange, 'A']);
  expect(found).toEqual([...strange].sort());
});
