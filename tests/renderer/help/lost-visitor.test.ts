// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail } from '#shared/outcome.ts';
import { aWorld, type Shown } from '#tests/renderer/screens/mount.ts';
import { choose, holdTime, open, pass, settle } from '#tests/renderer/screens/open-page.ts';

let page: Shown | undefined;
beforeEach(holdTime);
afterEach(() => {
  page?.wrapper.unmount();
  vi.useRealTimers();
});

const hasHelp = () => page?.wrapper.find('.help').exists();
const headline = () => page?.wrapper.get('.help h1').text();

/** The page with the help open. */
async function withHelp(world = aWorld()): Promise<Shown> {
  page = await open(world);
  await choose(page, 'Help');
  await settle();
  return page;
}

describe('where the machine never said hello', () => {
  const silent = () => aWorld({ hello: async () => fail('door-shut', { changed: 'no' }) });

  test('the help can be read in general words', async () => {
    const shown = await withHelp(silent());
    expect(headline()).toBe('Help');
    expect(shown.text()).not.toContain('I saw a message');
    await shown.press('This kiosk, and whom to ask');
    await shown.press('Whom do I ask?');
    expect(headline()).toBe('Whom do I ask?');
    expect(shown.text()).toContain('the help desk of your university');
    await shown.press('Close help');
    expect(hasHelp()).toBe(false);
  });

  test('no task is offered that could not begin', async () => {
    const shown = await withHelp(silent());
    expect(shown.button('Something does not work')).toBeUndefined();
    await shown.press('Password');
    await shown.press('I forgot my password');
    expect(shown.button('Show me how to get a new password')).toBeUndefined();
  });

  test('it can be searched, and finds nothing that needs a profile', async () => {
    const shown = await withHelp(silent());
    await shown.type('helpSearch', 'temporary release code');
    expect(shown.wrapper.find('[data-article=release-code-reset]').exists()).toBe(false);
    await shown.type('helpSearch', 'forgot password');
    expect(shown.wrapper.find('[data-article=forgotten-password]').exists()).toBe(true);
  });
});

test('help that stood before the door was shut can be read on', async () => {
  const world = aWorld();
  const shown = await withHelp(world);
  world.push.shut();
  await settle();
  await shown.type('helpSearch', 'MFA');
  expect(shown.wrapper.findAll('[data-article]').length).toBeGreaterThan(0);
});

const hostile = [
  'x'.repeat(2000),
  '😀👩‍👩‍👧‍👦🇯🇵',
  'שלום مرحبا \u202eabc',
  '\u0000\u0007\u001b[31m\t\n',
  '<script>alert(1)</script>{{ 1 }}',
  '*?()[]\\^$|~"+-',
  '\ud800',
  'ㅁㄴㅇㄹ ゛゜ ｶﾞ',
];

test.each(hostile)('whatever is typed, there is an answer or a way on: %j', async (typed) => {
  const shown = await withHelp();
  await shown.type('helpSearch', typed);
  expect(hasHelp()).toBe(true);
  const isFound = shown.wrapper.findAll('[data-article]').length > 0;
  expect(isFound || shown.text().includes('Nothing found')).toBe(true);
  expect(isFound || shown.text().includes('Or choose a topic')).toBe(true);
  expect(shown.wrapper.find('script').exists()).toBe(false);
  await shown.press('Close help');
  expect(shown.heading()).toBe('What would you like to do?');
});

test('what was typed is there after Back, and gone after closing', async () => {
  const shown = await withHelp();
  const field = () => shown.wrapper.get<HTMLInputElement>('input[name=helpSearch]').element.value;
  await shown.type('helpSearch', 'MFA');
  await shown.wrapper.get('[data-article]').trigger('click');
  await shown.press('Back');
  expect(field()).toBe('MFA');
  await shown.press('Close help');
  await choose(shown, 'Help');
  expect(field()).toBe('');
});

test('the language changes in an article and over what was found', async () => {
  const shown = await withHelp();
  await shown.type('helpSearch', 'MFA');
  await shown.press('日本語');
  await settle();
  expect(shown.wrapper.get<HTMLInputElement>('input[name=helpSearch]').element.value).toBe('MFA');
  expect(shown.wrapper.findAll('[data-article]').length).toBeGreaterThan(0);
  await shown.wrapper.get('[data-article]').trigger('click');
  const japanese = headline();
  await shown.press('English');
  await settle();
  expect(headline()).not.toBe(japanese);
});

test('nobody there: the help closes, and nothing of it stays', async () => {
  const shown = await withHelp();
  await shown.type('helpSearch', 'secret words');
  await pass(61);
  expect(hasHelp()).toBe(false);
  // Whoever comes next begins in the usual language.
  await choose(shown, 'ヘルプ');
  expect(shown.wrapper.get<HTMLInputElement>('input[name=helpSearch]').element.value).toBe('');
});
