import { expect } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';
import { person } from '#tests/support/cast.ts';
import {
  chooseDelivery,
  choosePerson,
  setAnswers,
  setNetwork,
  setServices,
  signOutEverywhere,
  travelTo,
  wait,
} from '#tests/support/dock.ts';
import {
  closePhoneBrowser,
  openLinkOnPhone,
  openMail,
  pageOnPhone,
  sendOnPhone,
  signInOnPhone,
} from '#tests/support/phone-browser.ts';
import { chooseLanguage } from '#tests/support/choose-language.ts';
import { readTexts } from '#tests/support/texts.ts';
import { reads } from '#tests/support/visitor.ts';

/** Somebody who has registered, with the link still unopened. */
const { personalId, password } = person('mail-pending');
const words = {
  ja: { refused: '認証エラー', access: 'アクセスエラー', done: '利用者情報の登録完了' },
  en: { refused: 'Authentication error', access: 'Access error', done: 'Registration completion' },
} as const;

for (const language of ['ja', 'en'] as const) {
  test(`the mailed link is opened on the practice phone (${language})`, async ({ page, watch }) => {
    const visitor = { page, way: 'mouse', texts: readTexts(language) } as const;
    await chooseLanguage(visitor);
    await choosePerson(visitor, 'mail-pending');
    await openMail(visitor);
    await openLinkOnPhone(visitor);
    await signInOnPhone(visitor, personalId, `${password}-new`);
    await expect(await pageOnPhone(visitor)).toContainText(words[language].refused);
    await signInOnPhone(visitor, personalId, password);
    // Half finished, the same link is opened again: the browser holds a portal session by now.
    await openLinkOnPhone(visitor);
    await expect(await pageOnPhone(visitor)).toContainText(words[language].access);
    await closePhoneBrowser(visitor);
    await openLinkOnPhone(visitor);
    await signInOnPhone(visitor, personalId, password);
    await sendOnPhone(visitor);
    await expect(await pageOnPhone(visitor)).toContainText(words[language].done);
    expect(watch.troubles).toEqual([]);
  });
}

test('the link runs out with the days that the trainer lets pass', async ({ page, watch }) => {
  const visitor = { page, way: 'mouse', texts: readTexts('ja') } as const;
  await choosePerson(visitor, 'mail-pending');
  await travelTo(visitor, 2);
  await openMail(visitor);
  await openLinkOnPhone(visitor);
  await expect(await pageOnPhone(visitor)).toContainText('URLの有効期限切れ');
  expect(watch.troubles).toEqual([]);
});

test('the trainer changes the world, and the kiosk notices', async ({ page, watch }) => {
  const visitor = { page, way: 'mouse', texts: readTexts('ja') } as const;
  await choosePerson(visitor, 'registered');
  await setNetwork(visitor, 'off');
  await expect(page.locator('header')).toContainText('学外');
  await chooseDelivery(visitor, 'late');
  await wait(visitor, 60);
  await signOutEverywhere(visitor);
  await setServices(visitor, 'login-only');
  await setAnswers(visitor, 'away');
  await reads(visitor, 'out-of-service.heading.portal-away');
  expect(watch.troubles).toEqual([]);
});
