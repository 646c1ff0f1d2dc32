import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeCases } from '#tests/support/key-store/cases.ts';
import { missingKeyStore } from '#tests/support/key-store/session.ts';
import { amiss, tryCase } from '#tests/support/key-store/try-case.ts';
import { openStoreWorld, type StoreWorld } from '#tests/support/key-store/world.ts';

const missing = missingKeyStore();
const reason = missing.length > 0 ? ` (not installed: ${missing.join(', ')})` : '';

/** Short form of `npm run prove -- vault`, on a gnome-keyring of its own without a display. */
describe.skipIf(reason)('the vault on a real gnome-keyring', () => {
  let world: StoreWorld;
  beforeAll(async () => {
    world = await openStoreWorld({});
  }, 30_000);
  afterAll(() => world.close());

  test.each(storeCases.filter(({ isLong }) => !isLong))(
    `$name: says so, and finds the store again${reason}`,
    async (one) => {
      expect(amiss(one, await tryCase(world, one))).toEqual([]);
    },
  );
});
