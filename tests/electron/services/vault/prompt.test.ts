import { expect, test } from 'vitest';
import { storeCases } from '#tests/support/key-store/cases.ts';
import { storeControls } from '#tests/support/key-store/controls.ts';
import { openDisplay } from '#tests/support/key-store/display.ts';
import { missingKeyStore } from '#tests/support/key-store/session.ts';
import { amiss, tryCase } from '#tests/support/key-store/try-case.ts';
import { openStoreWorld } from '#tests/support/key-store/world.ts';

const missing = missingKeyStore();
const reason = missing.length > 0 ? ` (not installed: ${missing.join(', ')})` : '';
const services = ['/usr/share/dbus-1/services'];

test.skipIf(reason)(
  `a locked store opens no window for the vault, as it does for a call without the look${reason}`,
  async () => {
    const display = await openDisplay();
    const [withoutGuard] = storeControls;
    expect(await withoutGuard?.run(display)).toMatchObject({ isRight: true });
    const locked = storeCases.find(({ name }) => name === 'locked');
    if (!locked) throw new Error('there is no case of a locked store');
    const world = await openStoreWorld({ display: display.name, services });
    expect(amiss(locked, await tryCase(world, locked, display))).toEqual([]);
    await world.close();
    await display.close();
  },
  60_000,
);
