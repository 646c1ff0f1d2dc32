import { expect } from '@playwright/test';
import { shippedInstitution } from '#electron/services/institutions.ts';
import { test } from '#tests/support/browser-door.ts';
import { person } from '#tests/support/cast.ts';
import { choosePerson } from '#tests/support/dock.ts';
import { readTexts } from '#tests/support/texts.ts';

// A whole file for one institution: it is named when the app is started.
test.use({ institution: 'hoshimi-university' });
const institution = shippedInstitution('hoshimi-university');

test('the dock names the institution and shows the keys it hands out', async ({ page, watch }) => {
  const visitor = { page, way: 'mouse', texts: readTexts('ja') } as const;
  const dock = page.getByRole('complementary').last();
  await expect(dock).toContainText(institution?.name.ja ?? '');
  await choosePerson(visitor, 'first-login-staff');
  await expect(dock).toContainText(institution?.firstLogin.secretName.ja ?? '');
  await expect(dock).toContainText(person('first-login-staff', institution).activationKey ?? '');
  expect(watch.troubles).toEqual([]);
});
