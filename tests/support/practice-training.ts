import { practiceInstitution } from '#electron/services/institutions.ts';
import type { Log } from '#electron/services/log.ts';
import { startTraining, type Training } from '#electron/training/start.ts';
import { after } from '#electron/training/timer.ts';
import { createTrainingWorld } from '#electron/training/world.ts';
import { createPageFolder } from './page-folder.ts';

export interface PracticeTraining extends Training {
  /** Lines of the log, as they would be written. */
  readonly logged: readonly string[];
}

/** The whole practice app behind the browser door, but for the built page. */
export async function startPracticeTraining(): Promise<PracticeTraining> {
  const { folder, remove } = await createPageFolder();
  const logged: string[] = [];
  const log: Log = {
    event: (name, fields) => void logged.push(JSON.stringify({ name, ...fields })),
  };
  const clock = () => Date.now();
  const world = { institution: practiceInstitution(), clock, log };
  const training = await startTraining({
    pageFolder: folder,
    port: 0,
    after,
    clock,
    createWorld: () => createTrainingWorld(world),
  });
  await remove();
  return { ...training, logged };
}
