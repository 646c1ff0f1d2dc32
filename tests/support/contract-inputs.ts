import fc from 'fast-check';
import { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import { wireOutcome } from '#shared/contract/wire.ts';

const methods = Object.entries({ ...machineContract, ...visitContract })
  .flatMap(([group, calls]) => Object.keys(calls).map((name) => `${group}.${name}`))
  // Its one wrong answer that fits would end the visit under the test.
  .filter((name) => name !== 'machine.endVisit');

const trap = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty');
const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...methods) },
  { weight: 1, arbitrary: trap },
  { weight: 1, arbitrary: trap.map((word) => `mfa.${word}`) },
  { weight: 1, arbitrary: fc.string({ maxLength: 100 }) },
);
/** Names of real fields with values that sometimes fit, so that handlers are reached as well. */
const field = fc.constantFrom(
  ...['personalId', 'password', 'activationKey', 'code', 'enrolmentId', 'releaseCode'],
  ...['newPassword', 'endOtherSessions', 'email', 'extension'],
);
const value = fc.oneof(fc.string(), fc.stringMatching(/^\d{4,8}$/), fc.jsonValue());
const input = fc.oneof(
  fc.constant({}),
  fc.dictionary(fc.oneof(field, trap), value),
  fc.record({ personalId: fc.string({ minLength: 1 }), password: fc.string({ minLength: 1 }) }),
  fc.record({ newPassword: fc.string({ minLength: 1 }), endOtherSessions: fc.boolean() }),
  fc.record({ newPassword: fc.string({ minLength: 1 }), extension: fc.stringMatching(/^\d{4}$/) }),
  fc.record({ email: fc.emailAddress() }),
  fc.record({ enrolmentId: fc.string(), code: fc.stringMatching(/^\d{6}$/) }),
  fc.jsonValue(),
);
const request = fc.record(
  { to: fc.oneof(fc.constantFrom('machine', 'visit'), fc.jsonValue()), method: name, input },
  { requiredKeys: [] },
);
/** Requests that nearly fit, requests that do, and any other JSON. */
const wireInput = fc.oneof({ weight: 6, arbitrary: request }, fc.jsonValue());

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
