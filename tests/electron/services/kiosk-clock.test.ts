import { describe, expect, test } from 'vitest';
import { watchPortal } from '#electron/services/portal-watch.ts';
import { fail } from '#shared/outcome.ts';
import type { Portal } from '#electron/portal/portal.ts';
import { createFakeNetwork } from '#tests/support/fake-network.ts';
import { createFakePortal, fakeTime } from '#tests/support/fake-portal.ts';

/** What is known after the first look, by a clock. */
async function lookBy(clock: () => number, changes: Partial<Portal> = {}) {
  const watch = watchPortal({
    portal: createFakePortal(changes),
    network: createFakeNetwork(['on']),
    clock,
    hasNetwork: () => true,
    opening: () => undefined,
    every: () => () => undefined,
    onChange: () => undefined,
    onFault: () => 'fault-1',
  });
  await watch.known;
  return watch.state();
}

describe('the kiosk’s clock', () => {
  /** The portal says fakeTime; the kiosk's clock shows these, in seconds from there. */
  const aheadWith = async (before: number, after: number) => {
    const times = [fakeTime, fakeTime + before * 1000, fakeTime + after * 1000];
    const clock = () => times.shift() ?? fakeTime;
    return (await lookBy(clock)).clockAheadSeconds;
  };

  test.each([
    // Right, with any fraction of the second that the header leaves out.
    [0, 0, 0],
    [0.9, 0.9, 0],
    // The way there and back may have taken all of it.
    [-2, 3, 0],
    [420, 420, 419],
    [420, 426, 419],
    [-420, -420, -420],
    [-426, -420, -420],
  ])('before %d s and after %d s: at least %d s ahead', async (before, after, ahead) => {
    expect(await aheadWith(before, after)).toBe(ahead);
  });

  test('is not known while the portal is silent', async () => {
    const status = async () => fail('portal-unreachable', { changed: 'no' });
    expect(await lookBy(() => fakeTime, { status })).not.toHaveProperty('clockAheadSeconds');
  });
});
