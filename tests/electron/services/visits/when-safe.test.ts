import { expect, test } from 'vitest';
import { whenSafe } from '#electron/services/visits/when-safe.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

function open() {
  const timer = createFakeTimer();
  const [usable, mended] = [Promise.withResolvers<boolean>(), Promise.withResolvers<boolean>()];
  let said: boolean | 'not yet' = 'not yet';
  const running = { usable: usable.promise, mended: mended.promise };
  void whenSafe(running, timer.after).then((isSafe) => (said = isSafe));
  const now = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return said;
  };
  return { timer, usable, mended, now };
}

test('nobody may begin before all is seen to be gone', async () => {
  const { usable, mended, now } = open();
  usable.resolve(true);
  expect(await now()).toBe('not yet');
  mended.resolve(true);
  expect(await now()).toBe(true);
});

test('a silent portal is waited for a quarter of a second, and what could be met for as long as it takes', async () => {
  const first = open();
  first.timer.pass(250);
  expect(await first.now()).toBe('not yet');
  first.usable.resolve(true);
  expect(await first.now()).toBe(true);
});

test('what could be met and stays keeps everybody away', async () => {
  const { timer, usable, mended, now } = open();
  usable.resolve(false);
  timer.pass(10_000);
  expect(await now()).toBe('not yet');
  mended.resolve(false);
  expect(await now()).toBe(false);
});
