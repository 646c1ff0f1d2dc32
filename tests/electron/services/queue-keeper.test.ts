import { expect, test } from 'vitest';
import type { PrintQueue } from '#electron/services/printing.ts';
import { createQueueKeeper } from '#electron/services/queue-keeper.ts';

/** A keeper whose time passes look by look, over a queue that says this. */
function aKeeper(said: Awaited<ReturnType<PrintQueue['clear']>>) {
  const queue = { says: said, looks: 0 };
  let tick: (() => void) | undefined;
  const clear = async () => {
    queue.looks += 1;
    return queue.says;
  };
  const keeper = createQueueKeeper(clear, (_milliseconds, run) => {
    tick = run;
    return () => (tick = undefined);
  });
  async function pass(looks: number): Promise<void> {
    for (let one = 0; one < looks; one += 1) {
      tick?.();
      await Promise.resolve();
      await Promise.resolve();
    }
  }
  return { ...keeper, pass, queue };
}

test('a clear queue is watched for a minute: something may come late', async () => {
  const { keep, pass, queue } = aKeeper('clear');
  keep();
  await pass(30);
  expect(queue.looks).toBe(12);
});

test('a paper that stays is taken back until it is gone, however long that takes', async () => {
  const { keep, pass, queue } = aKeeper('left');
  keep();
  await pass(200);
  queue.says = 'clear';
  await pass(50);
  expect(queue.looks).toBe(201);
});

test('it rests while a visit prints: what waits then is that one’s', async () => {
  const { keep, rest, pass, queue } = aKeeper('unknown');
  rest();
  keep();
  await pass(3);
  rest();
  await pass(20);
  expect(queue.looks).toBe(3);
});
