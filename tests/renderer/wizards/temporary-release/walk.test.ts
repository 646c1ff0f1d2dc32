// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import type { Given } from '#renderer/wizard/define.ts';
import { temporaryRelease } from '#renderer/wizards/temporary-release/wizard.ts';
import { anInstitution } from '#tests/renderer/wizard/given.ts';
import { overviewWith, walkThrough } from '#tests/renderer/wizards/walking.ts';

type Release = Given['host']['mfa']['release'];
const registeredAt = '2026-05-01T00:00:00Z';
const overview = overviewWith({}, { registeredAt, releasesLeft: 3 });
const released = done({ until: '2026-11-24T03:24:00.000Z', left: 2 });

function walk(release: Release, changes: Partial<Given> = { overview }) {
  return walkThrough(temporaryRelease, { release }, changes);
}

it('releases with the code and keeps until when, but never the code', async () => {
  const release = vi.fn<Release>(async () => released);
  const visit = walk(release);
  await visit.answer({ releaseCode: '６０４ 917' });
  expect(release.mock.calls[0]?.[0]).toEqual({ releaseCode: '604917' });
  expect(visit.look()).toMatchObject({
    value: 'finished',
    answers: {},
    results: { release: released.value },
  });
});

it.each(['', '123', '123456789', 'code'])('sends nothing for %j', async (releaseCode) => {
  const release = vi.fn<Release>();
  const visit = walk(release);
  await visit.answer({ releaseCode });
  expect(visit.look()).toMatchObject({ at: 'code', problem: 'digits' });
  expect(release).not.toHaveBeenCalled();
});

it('is closed where the institution has no release', () => {
  const institution = { ...anInstitution, mfa: { ...anInstitution.mfa, release: undefined } };
  expect(walk(async () => released, { overview, institution }).at()).toBe('not-offered');
});

it('is closed without a device, and where none is left', () => {
  const noDevice = overviewWith({}, { releasesLeft: 0 });
  const usedUp = overviewWith({}, { registeredAt, releasesLeft: 0 });
  expect(walk(async () => released, { overview: noDevice }).at()).toBe('no-device');
  expect(walk(async () => released, { overview: usedUp }).at()).toBe('used-up');
});

it.each([
  [fail('mfa-not-registered', {}), 'no-device'],
  [fail('releases-used-up', {}), 'used-up'],
  [fail('release-code-refused', { left: 3 }), 'code'],
  [fail('sign-in-locked', {}), 'code'],
] as const)('after %j it stands on %s', async (refusal, at) => {
  const visit = walk(async () => refusal);
  await visit.answer({ releaseCode: '604917' });
  expect(visit.at()).toBe(at);
  expect(JSON.stringify(visit.look().answers)).not.toContain('604917');
});

it('sends once for three presses', async () => {
  const release = vi.fn<Release>(() => new Promise(() => undefined));
  const visit = walk(release);
  for (let press = 0; press < 3; press += 1) visit.press({ releaseCode: '604917' });
  await Promise.resolve();
  expect(release).toHaveBeenCalledTimes(1);
});
