import { practiceInstitution, shippedInstitution } from '#electron/services/institutions.ts';
import type { Log } from '#electron/services/log.ts';
import type { Training } from '#electron/training/start.ts';
import { createTrainingWorld } from '#electron/training/world.ts';
import { startTrainingWith } from './start-training.ts';

export interface PracticeTraining extends Training {
  /** Lines of the log, as they would be written. */
  readonly logged: readonly string[];
}

/** The whole practice app behind the browser door, but for the built page, at a shipped institution. */
export async function startPracticeTraining(name?: string): Promise<PracticeTraining> {
  const logged: string[] = [];
  const log: Log = {
    event: (name, fields) => void logged.push(JSON.stringify({ name, ...fields })),
  };
  const profile = name === undefined ? undefined : shippedInstitution(name);
  const options = { institution: practiceInstitution(profile), clock: () => Date.now(), log };
  const training = await startTrainingWith(() => createTrainingWorld(options));
  return { ...training, logged };
}
