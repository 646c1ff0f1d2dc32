import fc from 'fast-check';
import { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import { wireOutcome } from '#shared/contract/wire.ts';
import { fittingRequests } from './fitting-requests.ts';

/** It would end the visit under the test. */
const endings = ['machine.endVisit'];

const methods = Object.entries({ ...machineContract, ...visitContract })
  .flatMap(([group, calls]) => Object.keys(calls).map((name) => `${group}.${name}`))
  .filter((name) => !endings.includes(name));

const trap = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty');
const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...methods) },
  { weight: 1, arbitrary: trap },
  { weight: 1, arbitrary: trap.map((word) => `mfa.${word}`) },
  { weight: 1, arbitrary: fc.string({ maxLength: 100 }) },
);
const input = fc.oneof(fc.constant({}), fc.dictionary(trap, fc.jsonValue()), fc.jsonValue());
const request = fc.record(
  { to: fc.oneof(fc.constantFrom('machine', 'visit'), fc.jsonValue()), method: name, input },
  { requiredKeys: [] },
);
const fitting = fc.oneof(fittingRequests('machine', machineContract, endings), {
  weight: 4,
  arbitrary: fittingRequests('visit', visitContract),
});
/** Requests that fit, requests that nearly do, and any other JSON. */
const wireInput = fc.oneof(
  { weight: 6, arbitrary: fitting },
  { weight: 3, arbitrary: request },
  fc.jsonValue(),
);

/** Sends `count` generated requests, one after the other; throws at the first without an outcome. */
export async function tryRequests(
  raw: (request: unknown) => Promise<unknown>,
  count: number,
): Promise<void> {
  const property = fc.asyncProperty(wireInput, async (sent) => {
    // As it travels: what JSON has no words for is gone.
    const travelling: unknown = JSON.parse(JSON.stringify(sent));
    return wireOutcome.safeParse(await raw(travelling)).success;
  });
  await fc.assert(property, { numRuns: count });
}
