import { expect, type Locator } from '@playwright/test';
import { openPart } from './dock.ts';
import type { Visitor } from './visitor.ts';

/** An app of the practice phone, brought to the front. */
async function app(visitor: Visitor, name: 'mail' | 'browser'): Promise<Locator> {
  const part = await openPart(visitor, 'practice.phone.heading');
  await part.getByRole('button', { name: visitor.texts.like(`practice.app.${name}`) }).click();
  return part.locator(`.phone__app--${name}`);
}

/** Opens a mail by its place in the folder, the newest first, and waits for it to arrive. */
export async function openMail(
  visitor: Visitor,
  nth = 0,
  folder: 'inbox' | 'spam' = 'inbox',
): Promise<Locator> {
  const { texts } = visitor;
  const mails = await app(visitor, 'mail');
  const list = mails.getByRole('button', { name: texts.like('practice.mail.list') });
  if (await list.isVisible()) await list.click();
  await mails.getByRole('button', { name: texts.like(`practice.mail.${folder}`) }).click();
  await mails.getByRole('listitem').nth(nth).getByRole('button').click();
  return mails.getByRole('article');
}

/** Presses the link of the mail that is open; gives the page of the portal it leads to. */
export async function openLinkOnPhone(visitor: Visitor): Promise<Locator> {
  const mails = await app(visitor, 'mail');
  await mails.getByRole('button', { name: visitor.texts.like('practice.mail.link') }).click();
  return pageOnPhone(visitor);
}

/** The portal's page that the phone's browser shows, once it is there. */
export async function pageOnPhone(visitor: Visitor): Promise<Locator> {
  const part = await openPart(visitor, 'practice.phone.heading');
  const page = part.locator('.phone__app--browser').getByRole('article');
  await expect(page).toBeVisible();
  return page;
}

/** Fills in the form of the portal's page with an ID and a password, and sends it. */
export async function signInOnPhone(
  visitor: Visitor,
  personalId: string,
  password: string,
): Promise<void> {
  const page = await pageOnPhone(visitor);
  const fields = page.locator('input');
  await fields.nth(0).fill(personalId);
  await fields.nth(1).fill(password);
  await sendOnPhone(visitor);
}

/** Presses the one button of the portal's page, "Register" after the sign-in; waits for an answer. */
export async function sendOnPhone(visitor: Visitor): Promise<void> {
  const page = await pageOnPhone(visitor);
  const before = await page.evaluateHandle((one) => one);
  await page.locator('.browser__main').click();
  // Every page is drawn anew, the same page too.
  await expect.poll(() => before.evaluate((one) => one.isConnected)).toBe(false);
}

/** Closes every tab of the phone's browser: its cookies go. */
export async function closePhoneBrowser(visitor: Visitor): Promise<void> {
  const browser = await app(visitor, 'browser');
  await browser.getByRole('button', { name: visitor.texts.like('practice.browser.close') }).click();
  await expect(browser.getByRole('article')).toHaveCount(0);
}
