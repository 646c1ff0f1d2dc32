import assert from 'node:assert/strict';
import { createClient } from '#shared/contract/client.ts';
import { machineContract, pushes, visitContract } from '#shared/contract/kiosk.ts';
import { maxRequestLength, type Transport } from '#shared/contract/wire.ts';
import type { FailureCode } from '#shared/outcome.ts';
import { goodReleaseCode } from './fake-portal.ts';
import { fakeAddress } from './fake-user-information.ts';
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

/** The calls that a page has. */
export function callsOf({ transport }: OpenContract) {
  const { machine } = createClient('machine', machineContract, transport);
  return { machine, ...createClient('visit', visitContract, transport) };
}

async function assertRefused({ raw }: OpenContract, request: unknown, code: FailureCode) {
  assert.deepEqual(await raw(request), { ok: false, failure: { code } });
}

/** A new password that every portal takes. */
export const newPassword = 'Another-Word-99';
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
      const { account, registration, password, mfa } = callsOf(door);
      const outcomes = [
        await account.overview({}),
        await registration.begin({ newPassword }),
        await registration.changeEmail({ email: fakeAddress }),
        await registration.changeExtension({ extension: '1234' }),
        await password.change({ newPassword, endOtherSessions: false }),
        await mfa.begin({}),
        await mfa.release({ releaseCode: goodReleaseCode }),
      ];
      const ended = { ok: false, failure: { code: 'session-ended' } };
      assert.deepEqual(outcomes, Array<unknown>(outcomes.length).fill(ended));
    },
  },
  {
    title: 'says of a fresh visit that nothing waits, nothing is open and nothing is held',
    async run(door) {
      const { account, registration, password } = callsOf(door);
      const nothingPending = { ok: false, failure: { code: 'nothing-pending' } };
      assert.deepEqual(await registration.mail({}), nothingPending);
      assert.deepEqual(await registration.resend({}), nothingPending);
      const settled = await password.settle({});
      assert.deepEqual(settled, { ok: true, value: { state: 'nothing-open' } });
      assert.deepEqual(await account.leaveTask({}), { ok: true, value: {} });
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
