import { z } from 'zod';
import { createClient } from '#shared/contract/client.ts';
import { method, type Handlers } from '#shared/contract/define.ts';
import { serve } from '#shared/contract/serve.ts';
import type { WireOutcome } from '#shared/contract/wire.ts';
import { done } from '#shared/outcome.ts';

/** A contract that is as small as one can be. */
export const sample = {
  sums: {
    add: method(z.strictObject({ a: z.int(), b: z.int() }), z.strictObject({ sum: z.int() }), [
      'session-ended',
    ]),
  },
};
export type Sample = typeof sample;
type Add = Handlers<Sample>['sums']['add'];

const addHandler: Add = async ({ a, b }) => done({ sum: a + b });

/** The sample as served, with what was heard of faults. */
export function serveSample(add: Add = addHandler) {
  const faults: { method: string; fault: unknown }[] = [];
  const answer = serve({
    door: 'visit',
    contract: sample,
    handlers: { sums: { add } },
    onFault: (name, fault) => `incident-${faults.push({ method: name, fault })}`,
  });
  return { answer, faults };
}

/** The calling side over anything that answers requests. */
export function callSample(request: (request: unknown) => Promise<WireOutcome>) {
  return createClient('visit', sample, { request, onPush: () => undefined }).sums;
}
