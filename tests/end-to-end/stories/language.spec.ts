import { expect, type Page } from '@playwright/test';
import { maskEmail } from '#shared/email-rule.ts';
import { person } from '#tests/support/cast.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { test } from '#tests/support/stories/door.ts';
import { comes, newPassword } from '#tests/support/stories/teller.ts';
import type { Language } from '#shared/languages.ts';
import { readTexts } from '#tests/support/texts.ts';
import { pressOn, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';

const who = person('first-login-faculty');
const extension = '1234';

/** One screen of the first login: what is typed there by field, and what leads on. */
interface Screen {
  readonly heading: string;
  readonly typed?: Readonly<Record<string, string>>;
  /** What stands on it for reading. */
  readonly shows?: readonly string[];
  readonly main?: string;
}

const screens: readonly Screen[] = [
  {
    heading: 'sign-in.heading',
    typed: { personalId: who.personalId, password: who.password },
    main: 'sign-in.main',
  },
  { heading: 'first-login.address-ready.heading', main: 'first-login.address-ready.main' },
  {
    heading: 'first-login.password.heading',
    typed: { newPassword, newPasswordAgain: newPassword },
    main: 'first-login.password.main',
  },
  {
    heading: 'first-login.email.heading',
    typed: { email: who.mailbox ?? '' },
    main: 'first-login.email.main',
  },
  {
    heading: 'first-login.extension.heading',
    typed: { extension },
    main: 'first-login.extension.main',
  },
  {
    heading: 'first-login.review.heading',
    shows: [who.mailbox ?? '', extension],
    main: 'first-login.review.main',
  },
  { heading: 'first-login.mail.heading', shows: [maskEmail(who.mailbox ?? '')] },
];

function speaking(visitor: Visitor, language: Language): Visitor {
  return { ...visitor, texts: readTexts(language) };
}

/** What stands in the fields of the kiosk, by their names. */
async function fieldsOf(page: Page): Promise<Record<string, string>> {
  const fields = await page
    .getByRole('main')
    .locator('input')
    .evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ name, value }) => [name, value]));
  return Object.fromEntries(fields) as Record<string, string>; // pairs of texts, as read above
}

/** Changes to the other language and back; the screen and what was typed stay. */
async function changesLanguage(visitor: Visitor, { heading, typed = {}, shows = [] }: Screen) {
  const { page } = visitor;
  for (const language of ['en', 'ja'] as const) {
    const speaker = speaking(visitor, language);
    await chooseLanguage(speaker);
    await sees(speaker, heading);
    expect(await fieldsOf(page)).toEqual(typed);
    for (const text of shows) await expect(page.getByRole('main')).toContainText(text);
  }
}

test('the language is changed at every step, and what was typed stays', async ({
  visitor,
  watch,
}) => {
  await comes(visitor, 'first-login-faculty', 'first-login');
  for (const screen of screens) {
    await sees(visitor, screen.heading);
    for (const [name, text] of Object.entries(screen.typed ?? {})) {
      await typeIn(visitor, name, text);
    }
    await changesLanguage(visitor, screen);
    if (screen.main) await pressOn(visitor, screen.main);
  }
  expect(watch.writes()).toEqual(['account.signIn', 'registration.begin']);
});
