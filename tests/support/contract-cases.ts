import assert from 'node:assert/strict';
import { createClient } from '#shared/contract/client.ts';
import { machineContract, pushes, visitContract } from '#shared/contract/kiosk.ts';
import { maxRequestLength, wireOutcome, type Transport } from '#shared/contract/wire.ts';
import type { FailureCode } from '#shared/outcome.ts';
import {
  faultyPersonalId,
  fakeKey,
  fakePerson,
  goodCode,
  lockedPersonalId,
} from './fake-portal.ts';
import { tryRequests } from './contract-inputs.ts';

/** An open door with a fresh visit behind it: the page's own transport, and the bare way in. */
export interface OpenContract {
  readonly transport: Transport;
  /** Sends anything as a request, past every check of the page's side. */
  readonly raw: (request: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** One thing that every door must do; it fails by throwing, under any test runner. */
export interface ContractCase {
  readonly title: string;
  readonly run: (door: OpenContract) => Promise<void>;
}

function callsOf({ transport }: OpenContract) {
  const { machine } = createClient('machine', machineContract, transport);
  return { machine, ...createClient('visit', visitContract, transport) };
}

async function assertRefused({ raw }: OpenContract, request: unknown, code: FailureCode) {
  assert.deepEqual(await raw(request), { ok: false, failure: { code } });
}

const helloRequest = { to: 'machine', method: 'machine.hello', input: {} };

/** True whatever portal is behind the door. */
export const doorCases: readonly ContractCase[] = [
  {
    title: 'says hello to a page',
    async run(door) {
      const hello = await callsOf(door).machine.hello({});
      assert.ok(hello.ok);
      assert.ok(hello.value.institution.mfa.apps.length > 0);
      assert.deepEqual(pushes.state.parse(hello.value.state), hello.value.state);
    },
  },
  {
    title: 'answers a call that needs a sign-in with the end of the session',
    async run(door) {
      const begun = await callsOf(door).mfa.begin({});
      assert.deepEqual(begun, { ok: false, failure: { code: 'session-ended' } });
    },
  },
  {
    title: 'serves each group at its own door alone',
    async run(door) {
      await assertRefused(door, { ...helloRequest, to: 'visit' }, 'bad-request');
      const begin = { to: 'machine', method: 'mfa.begin', input: {} };
      await assertRefused(door, begin, 'bad-request');
      await assertRefused(door, { ...helloRequest, to: 'staff' }, 'bad-request');
    },
  },
  {
    title: 'knows no method but the contract’s own',
    async run(door) {
      const traps = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
      const names = traps.flatMap((trap) => [trap, `machine.${trap}`, `${trap}.${trap}`]);
      for (const method of [...names, '', '.', 'machine', 'machine.', 'machine.hello.call']) {
        await assertRefused(door, { ...helloRequest, method }, 'bad-request');
      }
    },
  },
  {
    title: 'takes no prototype from a request',
    async run(door) {
      const trap: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":{}}');
      await assertRefused(door, { ...helloRequest, input: trap }, 'bad-request');
      await assertRefused(door, trap, 'bad-request');
      assert.equal(Reflect.get({}, 'polluted'), undefined);
    },
  },
  {
    title: 'refuses a request that is too long',
    async run(door) {
      const input = { personalId: 'u000001a', password: 'x'.repeat(maxRequestLength) };
      const method = 'account.signIn';
      await assertRefused(door, { to: 'visit', method, input }, 'bad-request');
    },
  },
  {
    title: 'refuses requests of another shape',
    async run(door) {
      const shapes = [null, 1, true, 'hello', [], {}, [helloRequest], { ...helloRequest, more: 1 }];
      for (const shape of shapes) await assertRefused(door, shape, 'bad-request');
    },
  },
  {
    title: 'refuses answers that do not fit their call',
    async run(door) {
      const inputs = [null, [], 'text', { more: 1 }, { personalId: 1, password: 2 }];
      for (const input of inputs) {
        await assertRefused(door, { to: 'visit', method: 'account.signIn', input }, 'bad-request');
      }
    },
  },
  {
    title: 'ends a visit for good',
    async run(door) {
      const { machine, mfa } = callsOf(door);
      assert.deepEqual(await machine.endVisit({ reason: 'end' }), { ok: true, value: {} });
      const late = await mfa.begin({});
      assert.ok(!late.ok);
      assert.match(late.failure.code, /^(visit-ended|door-shut)$/);
    },
  },
];

/** For a door with the fake portal behind it. */
export const fakePortalCases: readonly ContractCase[] = [
  {
    title: 'carries a whole registration',
    async run(door) {
      const { account, mfa } = callsOf(door);
      const signedIn = await account.signIn(fakePerson);
      assert.deepEqual(signedIn, { ok: true, value: { state: 'signed-in' } });
      const begun = await mfa.begin({});
      assert.ok(begun.ok);
      assert.equal(begun.value.key, fakeKey);
      const { enrolmentId } = begun.value;
      const checked = await mfa.check({ enrolmentId, code: ` １２３-${goodCode.slice(3)}` });
      assert.deepEqual(checked, { ok: true, value: {} });
      const completed = await mfa.complete({ enrolmentId, releaseCode: '271828' });
      assert.ok(completed.ok);
      assert.equal(completed.value.releases, 5);
    },
  },
  {
    title: 'carries the details of a refusal',
    async run(door) {
      const { account } = callsOf(door);
      const wrong = { ...fakePerson, password: 'Wrong-Password-1' };
      await account.signIn(wrong);
      const refused = await account.signIn(wrong);
      assert.ok(!refused.ok && refused.failure.code === 'sign-in-refused');
      assert.equal(refused.failure.refusals, 2);
      const locked = await account.signIn({ ...fakePerson, personalId: lockedPersonalId });
      assert.ok(!locked.ok && locked.failure.code === 'sign-in-locked');
      assert.equal(typeof locked.failure.until, 'string');
    },
  },
  {
    title: 'says of a fault its incident number and nothing that was typed',
    async run(door) {
      const input = { ...fakePerson, personalId: faultyPersonalId };
      const outcome = await door.raw({ to: 'visit', method: 'account.signIn', input });
      const { failure } = wireOutcome.options[1].parse(outcome);
      assert.deepEqual(Object.keys(failure).sort(), ['code', 'incident']);
      assert.equal(failure.code, 'internal');
      assert.match(String(failure['incident']), /^[0-9a-f]{8}$/);
    },
  },
  {
    title: 'announces what has changed',
    async run(door) {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      door.transport.onPush(({ push, value }) => {
        if (push === 'state') resolve(value);
      });
      const { machine } = callsOf(door);
      // The network that the fake portal sees changes with every look.
      const outcomes = [await machine.check({}), await machine.check({})];
      const announced = pushes.state.parse(await promise);
      assert.ok(outcomes.some(({ ok }) => ok));
      assert.match(announced.network, /^(on|off)$/);
    },
  },
];

/** So many generated requests, each of which must end in an outcome. */
export function generatedCase(inputs: number): ContractCase {
  return {
    title: `answers ${inputs} generated requests`,
    run: async (door) => {
      await tryRequests(door.raw, inputs);
      const hello = await callsOf(door).machine.hello({});
      assert.ok(hello.ok);
    },
  };
}
