// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { whichId } from '#renderer/wizards/which-id/wizard.ts';
import { mountGuide } from '#tests/renderer/wizards/mount-guide.ts';

const listed = () =>
  [...document.querySelectorAll('section[aria-labelledby]')].map((section) => [
    section.querySelector('h2')?.textContent,
    [...section.querySelectorAll('li')].map((item) => item.textContent),
  ]);

test('each system stands under the ID it wants, with where it works', () => {
  const page = mountGuide(whichId);
  expect(listed()).toEqual([
    ['Personal ID', ['My Handai', 'KOAN', 'ODINSon campus only', 'ICHO']],
    ['Role ID', ['OUMail']],
  ]);
  expect(page.text()).toContain('in small letters, as u000000a');
  expect(page.text()).toContain('Lost the ID notification? Ask: Example desk');
});
