// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, expect, it } from 'vitest';
import { done } from '#shared/outcome.ts';
import { firstLogin } from '#renderer/wizards/first-login/wizard.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { mountAny } from '#tests/renderer/wizards/mounting.ts';
import { aMail, overviewWith } from '#tests/renderer/wizards/walking.ts';

enableAutoUnmount(afterEach);

/** Somebody who came by key, whose link is confirmed after `kioskBlocksLink` has logged out here. */
async function confirmed(secret: 'activation-key' | 'password') {
  const login = { ...anInstitution.firstLogin, secret, kioskBlocksLink: true };
  const institution = { ...anInstitution, firstLogin: login };
  const pending = { ...aMail(), resendSeconds: 0 };
  const overview = overviewWith({ state: 'mail-pending', email: { edit: 'required' }, pending });
  const resend = async () => done({ state: 'done' as const });
  const page = mountAny(firstLogin, { registration: { resend } }, { institution, overview });
  await page.press('Send again');
  expect(page.heading()).toBe('Your user information is registered');
  return page;
}

it('ends there for who came by key: no log-in is possible yet, and it says from when', async () => {
  const page = await confirmed('activation-key');
  expect(page.text()).toMatch(/From \d\d:\d\d/);
  expect(page.text()).toContain('Until then you cannot log in: not at this kiosk either.');
  expect(page.main()).toBe('End my visit');
  expect(page.button('Something else')).toBeUndefined();
  expect(page.button('MFA')).toBeUndefined();
});

it('leads on for who has an old password, which counts until then', async () => {
  const page = await confirmed('password');
  expect(page.text()).not.toContain('Until then you cannot log in');
  expect(page.main()).toBe('Log in again for MFA (2 of 2)');
});
