import { wordsIn } from '#shared/languages.ts';
import { expect } from '@playwright/test';
import { test } from '#tests/support/stories/door.ts';
import { listen } from '#tests/support/stories/listening.ts';
import { treeStories, type Listening } from '#tests/support/stories/tree-stories.ts';

const story = treeStories.find(({ name }) => name === 'change password') ?? treeStories[0];

/** Takes the words off the main button, as an icon without a name would stand there. */
const noName = `new MutationObserver(() => {
  for (const main of document.querySelectorAll('.btn--main')) {
    if (main.textContent !== '') main.textContent = '';
  }
}).observe(document.body, { childList: true, subtree: true, characterData: true })`;

/** Nothing is announced any more, and no screen moves the focus; Tab does (unchosen.ts). */
const noWord = `{
  const { focus } = HTMLElement.prototype;
  let isTab = false;
  const hear = ({ key, type }) => { isTab = type === 'keydown' && key === 'Tab'; };
  addEventListener('keydown', hear, true);
  addEventListener('keyup', hear, true);
  HTMLElement.prototype.focus = function (how) { if (isTab) focus.call(this, how); };
  HTMLInputElement.prototype.select = () => {};
  const silence = () => {
    for (const one of document.querySelectorAll('[role=alert], [role=status], [aria-live]')) {
      one.removeAttribute('role');
      one.removeAttribute('aria-live');
    }
  };
  silence();
  new MutationObserver(silence).observe(document.body, { childList: true, subtree: true });
}`;

async function signsInWith(
  { visitor, who, institution }: Listening,
  password: string,
): Promise<void> {
  const id = wordsIn(institution.idName, visitor.texts.language);
  await visitor.types(['sign-in.id', { id }], who.personalId);
  await visitor.types('sign-in.password', password);
  await visitor.presses('sign-in.main');
}

test('a visitor who sees nothing fails at a button without a name', async ({ page, watch }) => {
  expect(watch.troubles).toEqual([]);
  const listening = await listen({ page, story, language: 'ja' });
  await page.evaluate(noName);
  await listening.visitor.pressesTile('welcome.change-password.name');
  const told = listening.visitor.arrives('sign-in.heading');
  await expect(told).rejects.toThrow('a button without a name');
});

test('a visitor who sees nothing fails at a refusal that says nothing', async ({ page, watch }) => {
  expect(watch.troubles).toEqual([]);
  const listening = await listen({ page, story, language: 'ja', patience: 4_000 });
  await listening.visitor.pressesTile('welcome.change-password.name');
  await listening.visitor.arrives('sign-in.heading');
  await page.evaluate(noWord);
  const told = signsInWith(listening, 'not the password');
  await expect(told).rejects.toThrow('waited in vain for any word');
});

test('and hears of the refusal where it is told', async ({ page, watch }) => {
  expect(watch.troubles).toEqual([]);
  const listening = await listen({ page, story, language: 'ja' });
  const { visitor, institution } = listening;
  await visitor.pressesTile('welcome.change-password.name');
  await visitor.arrives('sign-in.heading');
  await signsInWith(listening, 'not the password');
  await visitor.hears(['sign-in.refused.title', { id: institution.idName.ja }]);
  expect(await visitor.focus()).toBe(visitor.texts.say('sign-in.password'));
});
