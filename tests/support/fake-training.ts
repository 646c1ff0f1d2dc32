import type { Training } from '#electron/training/start.ts';
import type { After } from '#electron/services/timer.ts';
import { createFakeWorld, type FakeWorld } from './fake-world.ts';
import { startTrainingWith } from './start-training.ts';

export interface FakeTraining extends Training {
  /** Every world that was made, in order. */
  readonly worlds: readonly FakeWorld[];
}

/** The real server and door on loopback, with worlds that only answer what they are asked. */
export async function startFakeTraining(timer?: After): Promise<FakeTraining> {
  const worlds: FakeWorld[] = [];
  const training = await startTrainingWith(async () => {
    const world = createFakeWorld();
    worlds.push(world);
    return world;
  }, timer);
  return { ...training, worlds };
}
