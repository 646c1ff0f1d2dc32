import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Group, Method } from '#shared/contract/define.ts';
import { machineContract, pushes, visitContract } from '#shared/contract/kiosk.ts';
import { practiceContract } from '#shared/contract/practice.ts';
import { staffContract } from '#shared/contract/staff.ts';
import { failureDetails } from '#shared/outcome.ts';

const contracts = { ...machineContract, ...visitContract, ...staffContract, ...practiceContract };
const calls: (readonly [string, Method])[] = Object.entries<Group>(contracts).flatMap(
  ([group, methods]) =>
    Object.entries(methods).map(([name, method]) => [`${group}.${name}`, method] as const),
);

/** Throws for what JSON has no words for: dates, maps, big numbers, `undefined`, functions. */
const schemaOf = (type: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(type, { io, unrepresentable: 'throw' });

describe('everything that travels is JSON', () => {
  test.each(calls)('%s', (_, { input, output }) => {
    for (const type of [input, output]) {
      expect(schemaOf(type, 'input')).toHaveProperty('$schema');
      expect(schemaOf(type, 'output')).toHaveProperty('$schema');
    }
  });

  test.each(Object.entries(pushes))('push %s', (_, type) => {
    expect(schemaOf(type, 'output')).toHaveProperty('type', 'object');
  });

  test.each(Object.entries(failureDetails))('failure %s', (_, details) => {
    expect(schemaOf(details, 'output')).toHaveProperty('type', 'object');
  });

  test('and a date would be noticed', () => {
    expect(() => schemaOf(z.object({ at: z.date() }), 'output')).toThrow();
  });
});

test('one object in, and no key that its contract does not name', () => {
  const closed = { type: 'object', additionalProperties: false };
  for (const [, { input }] of calls) expect(schemaOf(input, 'input')).toMatchObject(closed);
});
