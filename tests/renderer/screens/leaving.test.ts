// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, expect, test } from 'vitest';
import Leaving from '#renderer/screens/leaving/Leaving.vue';
import { show } from './mount.ts';

enableAutoUnmount(afterEach);

test.each([
  ['erased', 'everything you typed is erased and you begin again'],
  ['kept', 'this kiosk goes on from here next time'],
  ['unknown', 'it is not known yet whether the portal has done it'],
])('leaving says what becomes of it: %s', (leaving, words) => {
  const task = { task: 'The first login', steps: '1 step to go' };
  expect(show(Leaving, { ...task, leaving }).text()).toContain(words);
});
