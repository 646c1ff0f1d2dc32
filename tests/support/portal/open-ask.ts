import { onTestFinished } from 'vitest';
import type { Outcome } from '#shared/outcome.ts';
import { outcomeOf } from '#electron/portal/answer.ts';
import { createAsk } from '#electron/portal/ask.ts';
import { createClient } from '#electron/portal/client.ts';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import { samples } from './samples.ts';
import { openStubPortal, type StubPortal } from './stub-portal.ts';
import { switchedDial, type SwitchedDial } from './switched-dial.ts';
import { proveAnything } from './prove.ts';

// An object written out has the keys that its type names.
export const names = Object.keys(endpoints) as EndpointName[];
export const isWrite = (name: EndpointName): boolean => endpoints[name].verb !== 'GET';

export interface Asking {
  readonly stub: StubPortal;
  readonly dial: SwitchedDial;
  /** Pauses that were asked for, in milliseconds; none is waited. */
  readonly pauses: readonly number[];
  /** Asks with the endpoint's sample. */
  readonly ask: (name: EndpointName) => Promise<Outcome<unknown>>;
  /** What became of the endpoint's last write whose result was unknown. */
  readonly settle: (
    name: EndpointName,
  ) => Promise<Outcome<unknown> | 'never-arrived' | 'nothing-open'>;
}

/** A stub portal and the means to ask it, closed when the test is over. */
export async function openAsking(totalMs = 10_000): Promise<Asking> {
  const stub = await openStubPortal();
  const dial = switchedDial(stub.port);
  const limits = { connectMs: totalMs, totalMs, maxReplyBytes: 100_000 };
  const client = createClient({
    ...{ dial: dial.dial, host: 'portal.test', limits },
    prove: proveAnything,
    clock: () => 0,
  });
  const pauses: number[] = [];
  let keys = 0;
  const { ask, settle } = createAsk({
    client,
    wait: async (milliseconds) => pauses.push(milliseconds),
    newKey: () => `key-${(keys += 1)}`,
  });
  onTestFinished(async () => {
    client.close();
    await stub.close();
  });
  // The sample is the one of this endpoint; TypeScript does not follow the name through the table.
  const request = (name: EndpointName) => samples[name].request as never;
  return {
    stub,
    dial,
    pauses,
    ask: async (name) => outcomeOf(await ask(name, request(name))),
    async settle(name) {
      const settled = await settle(name);
      const { kind } = settled;
      if (kind === 'never-arrived' || kind === 'nothing-open') return kind;
      return outcomeOf(settled);
    },
  };
}
