import { startTraining, type Training } from '#electron/training/start.ts';
import { after } from '#electron/training/timer.ts';
import type { After } from '#electron/training/timer.ts';
import { createFakeWorld, type FakeWorld } from './fake-world.ts';
import { createPageFolder } from './page-folder.ts';

export interface FakeTraining extends Training {
  /** Every world that was made, in order. */
  readonly worlds: readonly FakeWorld[];
}

/** The real server and door on loopback, with worlds that only answer what they are asked. */
export async function startFakeTraining(timer: After = after): Promise<FakeTraining> {
  const { folder, remove } = await createPageFolder();
  const worlds: FakeWorld[] = [];
  const training = await startTraining({
    pageFolder: folder,
    port: 0,
    after: timer,
    clock: () => Date.now(),
    createWorld: async () => {
      const world = createFakeWorld();
      worlds.push(world);
      return world;
    },
  });
  await remove();
  return { ...training, worlds };
}
