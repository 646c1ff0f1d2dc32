// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { everyText } from '#renderer/gallery/every-text.ts';
import { guides } from '#renderer/screens/tasks.ts';
import { wizards } from '#renderer/wizards/list.ts';
import { profileNames, shippedProfile } from '#tests/renderer/wizard/profiles.ts';
import { tableFaults, type Texts } from '#tests/renderer/wizard/table-faults.ts';
import { mountGuide } from './mount-guide.ts';

const textsOf = (language: 'en' | 'ja', name: string): Texts => {
  const texts = everyText[language]?.[name];
  return typeof texts === 'object' ? texts : {};
};

describe.each(guides)('%s', (name) => {
  const wizard = wizards[name];

  test('is a whole table that needs no sign-in and has no stones', () => {
    const texts = { en: textsOf('en', name), ja: textsOf('ja', name) };
    const faults = tableFaults(wizard, texts).filter((fault) => !fault.startsWith('stones.'));
    expect(faults).toEqual([]);
    expect(wizard.needs).toBe('nothing');
  });

  test('says nothing of being unfinished, so that it can be left at any time', () => {
    const page = mountGuide(wizard);
    expect(page.text()).not.toContain('Not finished yet');
    expect(page.emitted('progress')).toEqual([[0]]);
  });

  test.each(profileNames)('has words for every name in the profile %s', (profile) => {
    const institution = shippedProfile(profile);
    for (const language of ['en', 'ja'] as const) {
      const page = mountGuide(wizard, { institution }, language);
      expect(page.text()).not.toMatch(/\{\w+\}|undefined/);
      expect(page.text()).not.toContain(`${name}.`);
    }
  });
});

describe('the sheets for a desk', () => {
  test.each([
    ['forgotten-password', 'a new password'],
    ['mfa-reset', 'an MFA reset'],
  ] as const)('%s says what to ask for, to bring, where, when and what then', (name, ask) => {
    const page = mountGuide(wizards[name]);
    for (const part of [ask, 'your card', 'Example desk', 'weekdays', 'It works at once']) {
      expect(page.text()).toContain(part);
    }
    expect(page.text()).toContain('000-0000');
    expect(page.text()).toContain('not an application form');
  });

  test('ask for nothing that is typed', () => {
    for (const name of ['forgotten-password', 'mfa-reset'] as const) {
      mountGuide(wizards[name]);
      expect(document.querySelectorAll('input')).toHaveLength(0);
    }
  });
});

test('no ID: who hands it out, and the first login for whoever has it by now', async () => {
  const page = mountGuide(wizards['no-id']);
  expect(page.text()).toContain('From educational affairs');
  await page.press('first login');
  expect(page.opened()).toEqual(['first-login']);
});
