import { startTraining, type Training } from '#electron/training/start.ts';
import { after as realAfter, type After } from '#electron/services/timer.ts';
import type { World } from '#electron/training/world-types.ts';
import { createPageFolder } from './page-folder.ts';

/** The real server and door on loopback, with worlds of the test's own and a page of three files. */
export async function startTrainingWith(
  createWorld: () => Promise<World | undefined>,
  after: After = realAfter,
): Promise<Training> {
  const { folder, remove } = await createPageFolder();
  const clock = () => Date.now();
  const training = await startTraining({ pageFolder: folder, port: 0, after, clock, createWorld });
  await remove();
  return training;
}
