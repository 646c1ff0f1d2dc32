// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { fail } from '#shared/outcome.ts';
import { temporaryRelease } from '#renderer/wizards/temporary-release/wizard.ts';
import { mountAny } from '#tests/renderer/wizards/mounting.ts';
import { overviewWith } from '#tests/renderer/wizards/walking.ts';

it('says from the second wrong code on what a lock would mean, and whom to ask', async () => {
  const overview = overviewWith({}, { registeredAt: '2026-05-01T00:00:00Z', releasesLeft: 3 });
  const release = async () => fail('release-code-refused', { left: 3 });
  const page = mountAny(temporaryRelease, { release }, { overview });
  const refused = async () => {
    await page.type('releaseCode', '604917');
    await page.go();
    return page.alerts().join();
  };
  expect(await refused()).not.toContain('locks the ID');
  const second = await refused();
  expect(second).toContain('the portal locks the ID for a while');
  expect(second).toContain('Ask: Example desk (000-0000)');
});
