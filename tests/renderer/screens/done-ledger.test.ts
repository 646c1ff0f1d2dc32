// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { done } from '#shared/outcome.ts';
import { overviewWith } from '#tests/renderer/wizards/walking.ts';
import { aWorld } from './mount.ts';
import { atOverview, holdTime, open, signedIn } from './open-page.ts';

enableAutoUnmount(afterEach);
beforeEach(holdTime);
afterEach(() => {
  vi.useRealTimers();
});

test('what is done shows the extension number, for who wants to know whether it was changed', async () => {
  const account = overviewWith({ extension: { edit: 'required', number: '4321' } });
  const page = await open(aWorld({ ...signedIn, overview: async () => done(account) }));
  await atOverview(page);
  expect(page.text()).toContain('(extension 4321)');
});
