import type { OpenContract } from '#tests/support/contract-cases.ts';
import { contractSuite } from '#tests/support/contract-suite.ts';
import { createContractWorld } from '#tests/support/contract-world.ts';
import type { WirePush } from '#shared/contract/wire.ts';

/** No door at all: what machine and visit do when they are asked directly. */
async function openInProcess(): Promise<OpenContract> {
  const { world } = createContractWorld();
  const listeners: ((push: WirePush) => void)[] = [];
  world.arrive((push) => {
    for (const listener of listeners) listener(push);
  });
  return {
    transport: { request: world.serve, onPush: (listener) => void listeners.push(listener) },
    raw: world.serve,
    close: world.close,
  };
}

contractSuite('in process', openInProcess);
