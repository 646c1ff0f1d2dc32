import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { createPartitions } from '#electron/desktop/wipe/partitions.ts';

/** Sessions without Electron; a named one never becomes empty. */
function openPlace(stubborn = '') {
  const opened: string[] = [];
  const take = createPartitions((name) => {
    opened.push(name);
    const clear = async () => undefined;
    const session = {
      ...{ clearData: clear, clearStorageData: clear, clearAuthCache: clear },
      ...{ clearHostResolverCache: clear, clearCodeCaches: clear, closeAllConnections: clear },
      ...{ clearSharedDictionaryCache: clear, isPersistent: () => false },
      ...{ getStoragePath: () => null },
      cookies: { get: async () => (name === stubborn ? [{}] : []) },
    };
    return session as unknown as Session; // what clearing needs of one
  });
  return { take, opened };
}

test('a thousand visits have three sessions: shown, standing by, and one that is just cleared', async () => {
  const { take, opened } = openPlace();
  let [shown, standby] = [take(), take()];
  for (let visit = 0; visit < 1_000; visit += 1) {
    const old = shown;
    [shown, standby] = [standby, take()];
    expect(await old.clear(true)).toBe(true);
  }
  expect(opened).toEqual(['visit-1', 'visit-2', 'visit-3']);
});

test('a session is nobody else’s before it was seen to be empty, nor one that stays full ever', async () => {
  const { take, opened } = openPlace('visit-1');
  const first = take();
  expect(take().session).not.toBe(first.session);
  expect(await first.clear(true)).toBe(false);
  take();
  expect(opened).toEqual(['visit-1', 'visit-2', 'visit-3']);
});

test('a session whose page may still be there is nobody else’s', async () => {
  const { take, opened } = openPlace();
  expect(await take().clear(false)).toBe(true);
  take();
  expect(opened).toEqual(['visit-1', 'visit-2']);
});
