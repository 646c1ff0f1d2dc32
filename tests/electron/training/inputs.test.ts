import { expect, test } from 'vitest';
import { createPace } from '#electron/services/pace.ts';
import { startFakeTraining } from '#tests/support/fake-training.ts';
import { tryInputs } from '#tests/support/door-inputs.ts';
import { enterTab } from '#tests/support/open-tab.ts';

test('a thousand generated inputs are each answered or shut the door, and the server goes on', async () => {
  const training = await startFakeTraining();
  const tally = await tryInputs(training.url, 1_000, 20_260_401);
  expect(tally.answered + tally.shut).toBe(1_000);
  expect(tally.answered).toBeGreaterThan(100);
  expect(tally.shut).toBeGreaterThan(100);
  const tab = await enterTab(training.url);
  tab.say({ id: 1, request: 'still there' });
  expect(await tab.hear()).toMatchObject({ id: 1, outcome: { value: { echo: 'still there' } } });
  await training.close();
});

test('the pace takes a burst, then so many a second', () => {
  let now = 0;
  const pace = createPace(3, 2, () => now);
  expect([pace(), pace(), pace(), pace()]).toEqual([true, true, true, false]);
  now = 1_000;
  expect([pace(), pace(), pace()]).toEqual([true, true, false]);
  now = 60_000;
  expect([pace(), pace(), pace(), pace()]).toEqual([true, true, true, false]);
});
