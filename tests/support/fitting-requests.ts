import fc from 'fast-check';
import { z } from 'zod';
import type { Contract } from '#shared/contract/define.ts';
import { person } from './cast.ts';

/** As much of JSON Schema as the contract's inputs are made of. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const { personalId, password } = person('new');

/** What leads further in than generated text does. */
const good: Readonly<Record<string, object>> = {
  'account.signIn': { personalId, password },
  'account.prove': { password },
};

/** Requests that fit the calls of a contract, each call as often as another. */
export function fittingRequests(
  to: 'machine' | 'visit',
  contract: Contract,
  without: readonly string[] = [],
): fc.Arbitrary<{ readonly to: string; readonly method: string; readonly input: unknown }> {
  const calls = Object.entries(contract)
    .flatMap(([group, calls]) =>
      Object.entries(calls).map(([name, { input }]) => ({ method: `${group}.${name}`, input })),
    )
    .filter(({ method }) => !without.includes(method));
  const requests = calls.map(({ method, input }) =>
    fittingInput(method, input).map((fitting) => ({ to, method, input: fitting })),
  );
  return fc.oneof(...requests);
}

/** Inputs that fit one call. */
export function fittingInput(method: string, input: z.ZodType): fc.Arbitrary<unknown> {
  // Written by zod for the schemas that a test of the contract knows to be JSON-safe.
  const fitting = valueOf(z.toJSONSchema(input, { io: 'input' }) as Shape);
  const known = good[method];
  return known ? fc.oneof(fc.constant(known), fitting) : fitting;
}

function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const { type, items = {}, minimum: min = 0, maximum: max = 1_000 } = shape;
  if (type === 'object') return recordOf(shape);
  if (type === 'array') return fc.array(valueOf(items), { maxLength: 3 });
  if (type === 'integer') return fc.integer({ min, max });
  if (type === 'boolean') return fc.boolean();
  return type === 'string' ? textOf(shape) : fc.jsonValue();
}

function recordOf({ properties = {}, required = [] }: Shape): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, shape]) => [name, valueOf(shape)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
}

function textOf({ pattern, minLength = 0 }: Shape): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const maxLength = minLength + 20;
  return fc.oneof(
    fc.string({ minLength, maxLength }),
    fc.stringMatching(/^\d{8,9}$/),
    fc.emailAddress(),
  );
}
