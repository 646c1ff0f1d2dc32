import { startFakeTraining } from '#tests/support/fake-training.ts';
import { tryInputs } from '#tests/support/door-inputs.ts';
import { enterTab } from '#tests/support/open-tab.ts';

const count = 10_000;

/** Ten thousand generated inputs at the browser door: each is answered or shuts it, none ends it. */
export async function prove(): Promise<void> {
  const training = await startFakeTraining();
  const seed = Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  const { answered, shut } = await tryInputs(training.url, count, seed);
  const tab = await enterTab(training.url);
  tab.say({ id: 1, request: {} });
  await tab.hear();
  await training.close();
  if (answered + shut !== count) throw new Error('An input got no reaction');
  console.log(`${count} inputs: ${answered} answered, ${shut} shut the door, 0 crashes`);
}
