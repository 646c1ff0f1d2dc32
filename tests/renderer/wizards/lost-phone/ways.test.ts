// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { lostPhone } from '#renderer/wizards/lost-phone/wizard.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { anInstitution, givenWith } from '#tests/renderer/wizard/given.ts';
import { mountGuide } from '#tests/renderer/wizards/mount-guide.ts';

const { state } = givenWith();
type Network = Given['state']['network'];

const gone = 'lost, broken';
const deleted = 'deleted the app';
const works = 'still shows';

async function walk(network: Network, presses: readonly string[], changes: Partial<Given> = {}) {
  const page = mountGuide(lostPhone, { state: { ...state, network }, ...changes });
  for (const words of presses) await page.press(words);
  return page;
}

describe('at most two questions lead to one of the four ways (domain.md 4.5)', () => {
  test.each<[Network, readonly string[], string, string]>([
    ['on', [works], 'Log in with the old phone', 'set-up-mfa'],
    ['off', [works], 'Log in with the old phone', 'set-up-mfa'],
    ['on', [gone], 'Log in here', 'set-up-mfa'],
    ['on', [deleted], 'Log in here', 'set-up-mfa'],
    ['off', [gone, 'I know it'], 'Log in with the release code', 'set-up-mfa'],
    ['off', [gone, 'do not know'], 'Register again from the campus network', 'mfa-reset'],
    ['unknown', [gone, 'I know it'], 'Log in with the release code', 'set-up-mfa'],
    ['unknown', [deleted, 'do not know'], 'Log in here', 'set-up-mfa'],
  ])('network %s, %j', async (network, presses, heading, task) => {
    const page = await walk(network, presses);
    expect(page.heading()).toContain(heading);
    await page.press(task === 'set-up-mfa' ? 'Log in and register' : 'MFA reset at the desk');
    expect(page.opened()).toEqual([task]);
  });

  test('the reset at the desk can be reached from each', async () => {
    for (const presses of [[works], [gone]]) {
      const page = await walk('on', presses);
      await page.press('MFA reset at the desk');
      expect(page.opened()).toEqual(['mfa-reset']);
    }
  });
});

test('without a release code nobody is asked for one', async () => {
  const mfa = { ...anInstitution.mfa, release: undefined };
  const page = await walk('off', [gone], { institution: { ...anInstitution, mfa } });
  expect(page.heading()).toBe('Register again from the campus network');
  expect(page.text()).not.toContain('release code');
});

test('an unknown network is called unknown, with the networks that count', async () => {
  const page = await walk('unknown', [gone, 'do not know']);
  expect(page.text()).toContain('not known whether this kiosk is on the campus network');
  expect(page.text()).toContain('campus-1x');
});

test('a deleted app means the whole registration anew', async () => {
  const page = await walk('on', [deleted]);
  expect(page.text()).toContain('Scanning an old QR code is not enough');
});

test('Back leads to the question before', async () => {
  const page = await walk('off', [gone]);
  expect(page.heading()).toBe('Do you know your release code?');
  await page.press('Back');
  expect(page.heading()).toBe('What happened to your phone or app?');
});
