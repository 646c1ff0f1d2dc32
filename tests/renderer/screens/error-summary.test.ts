// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aWorld, type Shown } from './mount.ts';
import { choose, holdTime, open } from './open-page.ts';

let page: Shown | undefined;
beforeEach(holdTime);
afterEach(() => {
  page?.wrapper.unmount();
  vi.useRealTimers();
});

async function atSignIn(): Promise<Shown> {
  const shown = await open(aWorld());
  await choose(shown, 'What is still to do');
  return (page = shown);
}
const focused = () => document.activeElement?.textContent.replace(/\s+/g, ' ').trim();

test('two empty fields are summed up with the focus, each with the way to its field', async () => {
  const shown = await atSignIn();
  await shown.send();
  await flushPromises();
  const title = 'Put these 2 things right, then go on';
  expect(focused()).toBe(`${title}Type your Personal ID.Type your password.`);
  // Said once, not once more at each field.
  expect(shown.wrapper.findAll('[role=alert]').map((one) => one.get('h2').text())).toEqual([title]);
  await shown.press('Type your password.');
  expect(document.activeElement?.getAttribute('name')).toBe('password');
  const field = shown.wrapper.get('input[name=password]');
  expect(field.attributes('aria-invalid')).toBe('true');
  const described = document.getElementById(field.attributes('aria-describedby') ?? '');
  expect(described?.textContent.trim()).toBe('Type your password.');
});

test('one empty field has the focus itself, and its words are read at once', async () => {
  const shown = await atSignIn();
  await shown.type('personalId', 'u000000a');
  await shown.send();
  await flushPromises();
  expect(document.activeElement?.getAttribute('name')).toBe('password');
  expect(shown.wrapper.get('[role=alert]').text()).toBe('Type your password.');
});

test('a summary goes at the press that finds one thing alone', async () => {
  const shown = await atSignIn();
  await shown.send();
  await shown.type('personalId', 'u000000a');
  await shown.send();
  await flushPromises();
  expect(document.activeElement?.getAttribute('name')).toBe('password');
  expect(shown.text()).not.toContain('things right');
});
