// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { aWorld, type FakeWorld } from '#tests/renderer/screens/mount.ts';
import { holdTime, signedIn } from '#tests/renderer/screens/open-page.ts';
import { hostWith } from '#tests/renderer/wizard/given.ts';
import { aKey } from '#tests/renderer/wizards/set-up-mfa/key.ts';
import { listen, type Listening } from './listen.ts';
import en from './transcripts.en.json' with { type: 'json' };
import ja from './transcripts.ja.json' with { type: 'json' };

beforeEach(holdTime);
afterEach(() => {
  vi.useRealTimers();
});
enableAutoUnmount(afterEach);

/** A portal that lets in, gives out a key and takes a password. */
function aGoodWorld(): FakeWorld {
  const world = aWorld(signedIn);
  const changedAt = '2026-11-24T01:25:00.000Z';
  const calls = { begin: async () => done(aKey('key-1')), change: async () => done({ changedAt }) };
  const { mfa, password } = hostWith(calls);
  const host = { ...world.host, mfa, password };
  return { ...world, host, connect: async () => ({ host }) };
}

async function logIn({ page, heard }: Listening): Promise<readonly string[]> {
  await page.type('personalId', 'u000000a');
  await page.type('password', 'secret');
  await heard();
  await page.send();
  return heard();
}

/** The sentences are the expected ones, and the words are those that are pressed on the way. */
describe.each([
  { language: 'en', said: en },
  { language: 'ja', said: ja },
] as const)('what is read aloud in $language', ({ language, said }) => {
  test('of the first screen', async () => {
    const { press } = await listen(aWorld(), language);
    expect(await press(said.press.again)).toEqual(said.welcome);
  });

  test('of a log-in, and of its refusal', async () => {
    const signIn = async () =>
      fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false } as const);
    const listening = await listen(aWorld({ signIn }), language);
    expect(await listening.press(said.press.change)).toEqual(said.signIn);
    expect(await logIn(listening)).toEqual(said.refusal);
  });

  test('of a new password: its rules as they are met, and not one letter of it', async () => {
    const listening = await listen(aGoodWorld(), language);
    await listening.press(said.press.change);
    expect(await logIn(listening)).toEqual(said.password);
    const [key] = await listening.key('newPassword', 'I');
    expect(key).toBe(said.secretKey);
    for (const name of ['newPassword', 'newPasswordAgain'])
      await listening.page.type(name, 'Ishibashi#26');
    const [rules, ...more] = await listening.heard();
    expect(rules).toBe(said.rules);
    expect(more.join()).not.toContain('Ishi');
    await listening.page.send();
    // How strong it is is said whenever the dictionaries have come.
    const done = (await listening.heard()).filter((line) => !/^(Strength|強さ)/.test(line));
    expect(done).toEqual(said.done);
  });

  test('of the key: in groups of four, and only while it is shown', async () => {
    const listening = await listen(aGoodWorld(), language);
    await listening.press(said.press.mfa);
    await logIn(listening);
    await listening.page.send();
    expect(await listening.heard()).toEqual(said.scan);
    expect(await listening.press(said.press.hide)).toEqual(said.hidden);
    const unseen = await listening.press(said.press.again);
    expect(unseen.filter((words) => /([A-Z\d] ){3}/.test(words))).toEqual([]);
    expect(unseen.join()).not.toContain('GEZD');
  });
});
