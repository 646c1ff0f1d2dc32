import { describe, expect, test } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import type { WireOutcome } from '#shared/contract/wire.ts';
import { callSample, serveSample } from './given.ts';

const unreadable = fail('internal', { incident: 'reply' });

describe('a call', () => {
  test('comes back typed', async () => {
    expect(await callSample(serveSample().answer).add({ a: 1, b: 2 })).toEqual(done({ sum: 3 }));
  });

  test('whose door breaks says that it may have been done', async () => {
    const { add } = callSample(() => Promise.reject(new Error('gone')));
    expect(await add({ a: 1, b: 2 })).toEqual(fail('door-shut', { changed: 'unknown' }));
  });

  test('that is left ends at once, whatever comes later', async () => {
    const { promise, resolve } = Promise.withResolvers<WireOutcome>();
    const leaving = new AbortController();
    const call = callSample(() => promise).add({ a: 1, b: 2 }, { signal: leaving.signal });
    leaving.abort();
    expect(await call).toEqual(fail('visit-ended', {}));
    resolve(done({ sum: 3 }));
  });

  test('that was answered listens for its end no more', async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    };
    const call = callSample(serveSample().answer).add({ a: 1, b: 2 }, { signal });
    expect(listeners.size).toBe(1);
    expect(await call).toEqual(done({ sum: 3 }));
    expect(listeners.size).toBe(0);
  });

  test('that was left beforehand is never sent', async () => {
    const sent: unknown[] = [];
    const { add } = callSample(async (request) => {
      sent.push(request);
      return done({ sum: 3 });
    });
    await add({ a: 1, b: 2 }, { signal: AbortSignal.abort() });
    expect(sent).toEqual([]);
  });
});

describe('a reply', () => {
  const reply = (outcome: WireOutcome) => callSample(async () => outcome).add({ a: 1, b: 2 });

  test('of another shape is unreadable', async () => {
    expect(await reply(done({ sum: 'three' }))).toEqual(unreadable);
  });

  test('with a code that the call does not declare is unreadable', async () => {
    const locked: WireOutcome = fail('sign-in-locked', {});
    expect(await reply(locked)).toEqual(unreadable);
  });

  test('whose details are missing is unreadable', async () => {
    expect(await reply({ ok: false, failure: { code: 'internal' } })).toEqual(unreadable);
  });

  test('keeps no details that its code does not have', async () => {
    const failure = { code: 'session-ended', secret: 'JBSWY3DPEHPK3PXP' } as const;
    expect(await reply({ ok: false, failure })).toEqual(fail('session-ended', {}));
  });
});
