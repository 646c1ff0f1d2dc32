import { expect, expectTypeOf, test } from 'vitest';
import type { Client, Handlers } from '#shared/contract/define.ts';
import type { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import { done, fail, type Outcome, type UniversalCode } from '#shared/outcome.ts';
import type { Sample } from './given.ts';

type Visit = Client<typeof visitContract>;
type AddOutcome = Awaited<ReturnType<Handlers<Sample>['sums']['add']>>;

test('a missing handler, an undeclared code and a wrong shape do not compile', () => {
  // @ts-expect-error the group's one call has no handler
  const missing: Handlers<Sample> = { sums: {} };
  // @ts-expect-error the group itself is missing
  const empty: Handlers<Sample> = {};
  // @ts-expect-error a call that the contract does not name
  const surplus: Handlers<Sample> = { sums: { add: async () => done({ sum: 1 }), sub: null } };
  // @ts-expect-error the call does not declare this code
  const undeclared: AddOutcome = fail('sign-in-locked', {});
  // @ts-expect-error the sum is a number
  const misshapen: AddOutcome = done({ sum: '3' });
  // @ts-expect-error a failure has its details
  const bare: AddOutcome = { ok: false, failure: { code: 'internal' } };
  expect([missing, empty, surplus, undeclared, misshapen, bare]).toHaveLength(6);
});

test('a call’s types are those of its contract, with what any call may end in', () => {
  expectTypeOf<Handlers<Sample>['sums']['add']>().parameter(0).toEqualTypeOf<{
    a: number;
    b: number;
  }>();
  expectTypeOf<Client<Sample>['sums']['add']>().returns.resolves.toEqualTypeOf<
    Outcome<{ sum: number }, 'session-ended' | UniversalCode>
  >();
  expectTypeOf<Visit['mfa']['begin']>().parameter(0).toEqualTypeOf<Record<string, never>>();
  expectTypeOf<keyof Visit>().toEqualTypeOf<'account' | 'mfa' | 'password' | 'registration'>();
  expectTypeOf<keyof Client<typeof machineContract>>().toEqualTypeOf<'machine'>();
});
