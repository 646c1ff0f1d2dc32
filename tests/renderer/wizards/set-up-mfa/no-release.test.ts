// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { anInstitution, registered } from '#tests/renderer/wizard/given.ts';
import { mountWizard } from './mount-wizard.ts';

const institution = { ...anInstitution, mfa: { ...anInstitution.mfa, release: undefined } };

/** From the first step to the six digits, at an institution without a release code. */
async function atDigits(calls: Parameters<typeof mountWizard>[0] = {}) {
  const screen = mountWizard(calls, { institution });
  await screen.go();
  await screen.go();
  return screen;
}

test('the right digits are the end where there is no release code', async () => {
  const sent: unknown[] = [];
  const screen = await atDigits({
    complete: async (answer) => {
      sent.push(answer);
      return registered;
    },
  });
  expect(screen.text()).toContain('With the right digits you are registered.');
  expect(screen.text()).not.toContain('Release');
  await screen.type(0, '123456');
  expect(screen.heading()).toBe('Multi-factor authentication is set up');
  expect(sent).toEqual([{ enrolmentId: 'key-1' }]);
});

test('a registration that fails leaves the digits to be typed again', async () => {
  const screen = await atDigits({
    check: async () => done({}),
    complete: async () => fail('portal-slow', { changed: 'unknown' }),
  });
  await screen.type(0, '123456');
  expect(screen.heading()).toBe('Type the six digits');
  expect(screen.alerts().join()).toContain('It is not known whether something was changed');
});
