// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { changePassword } from '#renderer/wizards/change-password/wizard.ts';
import { firstLogin } from '#renderer/wizards/first-login/wizard.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { newcomer } from '#tests/renderer/wizards/first-login/given.ts';
import { mountAny } from '#tests/renderer/wizards/mounting.ts';

enableAutoUnmount(afterEach);
type Prove = Given['host']['account']['prove'];
type Because = 'time' | 'just-changed';

/** Somebody whose change wants the password once more, before the field for it. */
async function atProof(prove: Prove = async () => done({}), because: Because = 'time') {
  const change = async () => fail('proof-needed', { because });
  const page = mountAny(changePassword, { change, prove });
  await page.type('newPassword', 'Ishibashi#26');
  await page.type('newPasswordAgain', 'Ishibashi#26');
  await page.go();
  return page;
}
function refusing(...counts: number[]): Prove {
  return async () =>
    fail('sign-in-refused', { refusals: counts.shift() ?? 9, looksLikeRoleId: false });
}

describe('the password once more', () => {
  it.each([
    ['time', 'A log-in counts for a few minutes and one change'],
    ['just-changed', 'Type the new one: it counts here already'],
  ] as const)('says why (%s), and still does after a refusal', async (because, words) => {
    const page = await atProof(refusing(1), because);
    expect(page.text()).toContain(words);
    await page.type('password', 'wrong');
    await page.go();
    expect(page.text()).toContain(words);
  });

  it('names the causes of a refusal, the new password among them', async () => {
    const page = await atProof(refusing(1));
    await page.type('password', 'wrong');
    await page.go();
    const said = page.alerts().join();
    expect(said).toContain('Check Caps Lock');
    expect(said).toContain('Changed it in the last 10 minutes? Here the new one counts');
    expect(said).not.toContain('locks the ID');
  });

  it('says from the second refusal on what a lock would mean, and whom to ask', async () => {
    const page = await atProof(refusing(2));
    await page.type('password', 'wrong');
    await page.go();
    expect(page.alerts().join()).toContain('More refusals lock the ID for a while');
    expect(page.alerts().join()).toContain('Ask: Example desk (000-0000)');
  });

  it('warns of what would spoil it while it is typed', async () => {
    const page = await atProof();
    await page.type('password', 'ｐａｓｓ');
    expect(page.text()).toContain('There are full-width characters');
  });

  it('has nothing to type or to press once the ID is locked', async () => {
    const until = '2026-11-24T06:00:00.000Z';
    const page = await atProof(async () => fail('sign-in-locked', { until }));
    await page.type('password', 'wrong');
    await page.go();
    expect(page.heading()).toBe('This ID is locked for a while');
    expect(page.alerts().join()).toContain('The portal has locked this ID until');
    expect(page.fields()).toBe(0);
    expect(page.main()).toBe('End my visit');
  });
});

it('asks who came by activation key for that key, in its words', async () => {
  const login = { ...anInstitution.firstLogin, secret: 'activation-key' as const };
  const secretName = { ja: 'キー', en: 'activation key' };
  const institution = { ...anInstitution, firstLogin: { ...login, secretName } };
  const begin = async () => fail('proof-needed', { because: 'time' });
  const calls = { registration: { begin }, prove: refusing(1) };
  const page = mountAny(firstLogin, calls, { institution, overview: newcomer('student') });
  await page.type('newPassword', 'Ishibashi#26');
  await page.type('newPasswordAgain', 'Ishibashi#26');
  await page.go();
  await page.go();
  expect(page.heading()).toBe('Type your activation key once more');
  await page.type('password', 'WRONG');
  await page.go();
  const said = page.alerts().join();
  expect(said).toContain('That activation key does not match');
  expect(said).toContain('Compare each group with the paper');
  expect(said).not.toContain('Changed it in the last');
});
