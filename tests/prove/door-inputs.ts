import { tryInputs } from '#tests/support/door-inputs.ts';
import { openPracticePage, signInFirst } from '#tests/support/practice-calls.ts';
import { startPracticeTraining } from '#tests/support/practice-training.ts';

const count = 10_000;

/** Ten thousand generated inputs at the browser door: each is answered or shuts it, none ends it. */
export async function prove(): Promise<void> {
  const training = await startPracticeTraining();
  const seed = Date.now() % 2 ** 31;
  console.log(`seed ${seed}`);
  const { answered, shut } = await tryInputs(training.url, count, seed);
  const page = await openPracticePage(training.url);
  await signInFirst(page);
  page.leave();
  await training.close();
  if (training.logged.length > 0) throw new Error('An input was a fault inside');
  if (answered + shut !== count) throw new Error('An input got no reaction');
  console.log(`${count} inputs: ${answered} answered, ${shut} shut the door, 0 crashes`);
}
