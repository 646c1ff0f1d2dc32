// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { Given } from '#renderer/wizard/define.ts';
import { done, fail } from '#shared/outcome.ts';
import { passwordPolicy } from '#shared/password-policy.ts';
import { anInstitution, anOverview, givenWith } from '#tests/renderer/wizard/given.ts';
import { changedAt, good, mountWizard } from './mount-wizard.ts';

enableAutoUnmount(afterEach);

it('offers to log out elsewhere only where the portal can', async () => {
  const { state } = givenWith();
  const portal = { ...state.portal, endOtherSessions: false };
  const sent: boolean[] = [];
  const change: Given['host']['password']['change'] = async ({ endOtherSessions }) => {
    sent.push(endOtherSessions);
    return done({ changedAt });
  };
  const screen = mountWizard({ change }, { state: { ...state, portal } });
  expect(screen.text()).not.toContain('Log me out everywhere else');
  await screen.choose();
  expect(sent).toEqual([false]);
  expect(screen.text()).toContain('The portal did not log you out elsewhere.');
});

describe('the last screen', () => {
  it('says when the new password counts where, and the old one until then', async () => {
    const screen = mountWizard({ change: async () => done({ changedAt, otherSessionsEnded: 2 }) });
    await screen.choose();
    expect(screen.heading()).toBe('Your password is changed');
    expect(screen.text()).toContain('Until the times below the old one still counts there.');
    expect(screen.ledger()).toEqual([
      ['In about 10 minutes', 'My Handai, KOAN, ODINS and ICHO'],
      ['Within an hour', 'OUMail'],
      ['On your devices', expect.stringContaining('Mail apps and Wi-Fi')],
      ['Logged in elsewhere', '2 other places were logged out.'],
    ]);
  });

  it('says which systems take only the beginning of a long one', async () => {
    const policy = passwordPolicy.parse({ forbidden: ' *,$', maxLength: 32 });
    const overview = { ...anOverview, password: { ...anOverview.password, policy } };
    const screen = mountWizard({}, { overview });
    await screen.choose();
    expect(screen.ledger()).toContainEqual([
      'Longer than 16 characters',
      'ODINS and OUMail: type only the first 16 characters there.',
    ]);
  });

  it('says in the other language, too, when it counts', async () => {
    const propagation = { signInMinutes: 0, addressDays: 0 };
    const institution = { ...anInstitution, propagation };
    const screen = mountWizard({}, { institution }, 'ja');
    await screen.choose();
    expect(screen.ledger().map(([when]) => when)).toEqual([
      'いますぐ',
      '1時間以内に',
      '自分のスマホやパソコン',
      'ほかの場所のログイン',
    ]);
  });

  it.each([
    [true, {}, 'The portal did not log you out elsewhere. Log out there yourself.'],
    [true, { otherSessionsEnded: 0 }, 'Nothing else was logged in.'],
    [false, {}, 'You stay logged in there, as you chose.'],
  ])('says what became of other log-ins (wanted: %s, %j)', async (isWanted, ended, words) => {
    const sent: unknown[] = [];
    const screen = mountWizard({
      change: async ({ endOtherSessions }) => (
        sent.push(endOtherSessions),
        done({ changedAt, ...ended })
      ),
    });
    if (!isWanted) await screen.press('Log me out everywhere else');
    await screen.choose();
    expect(sent).toEqual([isWanted]);
    expect(screen.ledger().at(-1)).toEqual(['Logged in elsewhere', words]);
  });
});

type Settled = Awaited<ReturnType<Given['host']['password']['settle']>>;

describe('a change whose answer never came', () => {
  const change = async () => fail('portal-slow', { changed: 'unknown' });

  it('offers to ask the portal and says how else to find out', async () => {
    const screen = mountWizard({ change });
    await screen.choose();
    expect(screen.heading()).toBe('It is not known whether your password was changed');
    expect(screen.main().text()).toBe('Ask the portal');
    expect(screen.text()).toContain('Wait 10 minutes, then log in with the new password.');
    expect(screen.text()).toContain('locks the ID for a while');
    expect(screen.text()).not.toContain('Nothing was changed');
  });

  it('never says that nothing was changed while the portal can not be asked', async () => {
    const settle = async () => fail('portal-unreachable', { changed: 'no' });
    const screen = mountWizard({ change, settle });
    await screen.choose();
    await screen.go();
    expect(screen.alerts()).toEqual([
      'It is still not knownThe portal could not be asked just now. Wait a minute, then ask again.',
    ]);
    expect(screen.main().text()).toBe('Ask the portal');
  });

  it.each<[reply: Settled, words: string]>([
    [fail('session-ended', {}), 'The portal has logged you out'],
    [done({ state: 'nothing-open' }), 'The portal cannot say any more'],
  ])('leaves the finding out to the visitor where only that is left', async (reply, words) => {
    const settle = async () => reply;
    const screen = mountWizard({ change, settle });
    await screen.choose();
    await screen.go();
    expect(screen.alerts()).toEqual([expect.stringContaining(words)]);
    expect(screen.main().exists()).toBe(false);
  });

  it('has the new one still in its fields once the portal says that it was not changed', async () => {
    const screen = mountWizard({ change, settle: async () => done({ state: 'not-changed' }) });
    await screen.choose();
    await screen.go();
    expect(screen.heading()).toBe('Choose a new password');
    expect(screen.text()).toContain('The portal has not changed your password');
    expect(screen.frame.findAll('input').map(({ element }) => element.value)).toEqual([good, good]);
    expect(screen.main().text()).toBe('Change the password');
  });
});

it('says from when it can be changed again, and what to do if that is too late', () => {
  const changeableFrom = new Date(Date.now() + 3_600_000).toISOString();
  const overview = { ...anOverview, password: { ...anOverview.password, changeableFrom } };
  const screen = mountWizard({}, { overview });
  expect(screen.heading()).toBe('It cannot be changed again yet');
  expect(screen.text()).toMatch(/From \d+ \w+, \d\d:\d\d it can be changed again\./);
  expect(screen.text()).toContain('Ask: Example desk (000-0000)');
  expect(screen.text()).toContain('Nothing was changed.');
});

it('names the rules of a refusal that comes after the proof, beside the refused password', async () => {
  let proofs = 0;
  const screen = mountWizard({
    change: async () =>
      proofs
        ? fail('password-refused', { rules: ['history'] })
        : fail('proof-needed', { because: 'time' }),
    prove: async () => ((proofs += 1), done({})),
  });
  await screen.choose();
  await screen.frame.get('input').setValue('the old one');
  await screen.go();
  expect(screen.alerts()).toEqual([
    expect.stringContaining('You have used it before. Choose one you have not used.'),
  ]);
  expect(document.activeElement).toBe(screen.frame.get('input').element);
});
