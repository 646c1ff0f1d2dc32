import { describe, expect, test } from 'vitest';
import { maxRequestLength } from '#shared/contract/wire.ts';
import { done, fail } from '#shared/outcome.ts';
import { serveSample } from './given.ts';

const add = { to: 'visit', method: 'sums.add', input: { a: 1, b: 2 } };
const withPrototype: unknown = JSON.parse('{"a":1,"b":2,"__proto__":{"b":3}}');
const badRequest = fail('bad-request', {});

describe('a request', () => {
  test('is answered by its handler', async () => {
    expect(await serveSample().answer(add)).toEqual(done({ sum: 3 }));
  });

  test.each([
    ['another door', { ...add, to: 'machine' }],
    ['no door', { ...add, to: 'toString' }],
    ['another group', { ...add, method: 'products.add' }],
    ['another method', { ...add, method: 'sums.subtract' }],
    ['a group alone', { ...add, method: 'sums' }],
    ['something below a method', { ...add, method: 'sums.add.call' }],
    ['an inherited group', { ...add, method: 'constructor.name' }],
    ['an inherited method', { ...add, method: 'sums.hasOwnProperty' }],
    ['a prototype', { ...add, method: '__proto__.toString' }],
    ['a method’s prototype', { ...add, method: 'sums.__proto__' }],
    ['another input', { ...add, input: { a: '1', b: 2 } }],
    ['an input too many', { ...add, input: { a: 1, b: 2, c: 3 } }],
    ['an input with a prototype', { ...add, input: withPrototype }],
    ['no input', { to: 'visit', method: 'sums.add' }],
    ['a key too many', { ...add, more: true }],
    ['nothing', undefined],
    ['a function', () => add],
    ['a big number', 10n],
    ['too much', { ...add, input: { a: 1, b: 2, c: 'x'.repeat(maxRequestLength) } }],
  ])('for %s is refused', async (_, request) => {
    const { answer, faults } = serveSample();
    expect(await answer(request)).toEqual(badRequest);
    expect(faults).toEqual([]);
  });

  test('that bites its own tail is refused', async () => {
    const round: Record<string, unknown> = { ...add };
    round['input'] = round;
    expect(await serveSample().answer(round)).toEqual(badRequest);
  });
});

describe('a handler', () => {
  test('may refuse by a declared code', async () => {
    const { answer } = serveSample(async () => fail('session-ended', {}));
    expect(await answer(add)).toEqual(fail('session-ended', {}));
  });

  test.each([
    ['a code that the call does not declare', { code: 'sign-in-locked' }],
    ['a code that nobody knows', { code: 'constructor' }],
    ['details that are missing', { code: 'internal' }],
    ['details of another kind', { code: 'door-shut', changed: 'perhaps' }],
  ])('that refuses with %s is a fault', async (_, failure) => {
    // The compiler would not let it through; a portal's slip at run time could.
    const { answer, faults } = serveSample(async () => ({ ok: false, failure }) as never);
    expect(await answer(add)).toEqual(fail('internal', { incident: 'incident-1' }));
    expect(faults).toMatchObject([{ method: 'sums.add' }]);
  });

  test('that refuses with more than its code has says no more', async () => {
    const failure = { code: 'session-ended', secret: 'JBSWY3DPEHPK3PXP' };
    // The compiler would not let it through either.
    const { answer } = serveSample(async () => ({ ok: false, failure }) as never);
    expect(await answer(add)).toEqual(fail('session-ended', {}));
  });

  test('that throws is a fault, told once and without its message', async () => {
    const fault = new Error('with the password in it');
    const { answer, faults } = serveSample(() => Promise.reject(fault));
    expect(await answer(add)).toEqual(fail('internal', { incident: 'incident-1' }));
    expect(faults).toEqual([{ method: 'sums.add', fault }]);
  });

  test('that throws before it begins is a fault as well', async () => {
    const { answer } = serveSample(() => {
      throw new TypeError('at once');
    });
    expect(await answer(add)).toEqual(fail('internal', { incident: 'incident-1' }));
  });

  test('that answers in another shape is a fault', async () => {
    const { answer, faults } = serveSample(async () => done({ sum: 0.5 }));
    expect(await answer(add)).toEqual(fail('internal', { incident: 'incident-1' }));
    expect(faults).toHaveLength(1);
  });

  test('that answers more than was declared is a fault', async () => {
    const more = { sum: 1, secret: 'JBSWY3DPEHPK3PXP' };
    const { answer } = serveSample(async () => done(more));
    expect(await answer(add)).toEqual(fail('internal', { incident: 'incident-1' }));
  });
});
