import { describe, expect, test } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { spoiledReplies } from '#tests/support/portal/misbehaviours.ts';
import { isWrite, names, openAsking } from '#tests/support/portal/open-ask.ts';
import { samples } from '#tests/support/portal/samples.ts';
import { closedPort } from '#tests/support/portal/switched-dial.ts';

const reply = samples.changePassword.reply;
const cut = 'cuts the connection';
const unknown = fail('portal-unreachable', { changed: 'unknown' });

/** A change of password whose result is unknown: done or not, and no look-up worked. */
async function openUnknown(executes: boolean) {
  const asking = await openAsking();
  asking.stub.mood.changePassword = { how: cut, executes };
  asking.stub.mood.operation = { how: cut };
  expect(await asking.ask('changePassword')).toEqual(unknown);
  asking.stub.mood.operation = {};
  return asking;
}

describe('what became of a write is found out without its words', () => {
  test.each(names.filter(isWrite))('%s', async (name) => {
    const { ask, settle, stub } = await openAsking();
    stub.mood[name] = { how: cut };
    stub.mood.operation = { how: cut };
    expect(await ask(name)).toEqual(unknown);
    stub.mood.operation = {};
    expect(await settle(name)).toEqual(done(samples[name].reply));
    expect(await settle(name)).toBe('nothing-open');
    expect(stub.done).toEqual([name]);
  });

  test('it never arrived: that is a promise, and the next try has a fresh key', async () => {
    const { ask, settle, stub } = await openUnknown(false);
    expect(await settle('changePassword')).toBe('never-arrived');
    expect(await settle('changePassword')).toBe('nothing-open');
    stub.mood.changePassword = {};
    expect(await ask('changePassword')).toEqual(done(reply));
    const writes = stub.heard.filter(({ endpoint }) => endpoint === 'changePassword');
    expect(writes.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-2']);
  });

  test('it was refused: the stored refusal means what it would have meant', async () => {
    const { ask, settle, stub } = await openAsking();
    const refuses = { code: 'password-refused', more: { rules: ['history'] } } as const;
    stub.mood.changePassword = { how: cut, refuses };
    stub.mood.operation = { how: cut };
    await ask('changePassword');
    stub.mood.operation = {};
    expect(await settle('changePassword')).toEqual(
      fail('password-refused', { rules: ['history'] }),
    );
    expect(await settle('changePassword')).toBe('nothing-open');
  });

  test('it is asked without a session and by the key alone', async () => {
    const { settle, stub } = await openUnknown(true);
    await settle('changePassword');
    const { url, headers, body } = stub.heard.at(-1) ?? {};
    expect([url, headers?.authorization, body]).toEqual(['/v1/operations/key-1', undefined, '']);
  });

  test('where nothing is open, nobody is asked', async () => {
    const { ask, settle, stub } = await openAsking();
    expect(await settle('changePassword')).toBe('nothing-open');
    await ask('changePassword');
    expect(await settle('changePassword')).toBe('nothing-open');
    expect(stub.heard).toHaveLength(1);
  });

  test('the write that was tried last counts', async () => {
    const { settle, stub } = await openUnknown(true);
    expect(await settle('register')).toBe('nothing-open');
    expect(await settle('changePassword')).toEqual(done(reply));
    expect(stub.done).toEqual(['changePassword']);
  });
});

describe('it stays unknown, and can be found out later, while', () => {
  test.each(spoiledReplies)('the portal $how', async ({ how, code }) => {
    const { settle, stub } = await openUnknown(true);
    stub.mood.operation = { how };
    expect(await settle('changePassword')).toEqual(fail(code, { changed: 'unknown' }));
    stub.mood.operation = {};
    expect(await settle('changePassword')).toEqual(done(reply));
  });

  test('the portal is away', async () => {
    const { settle, stub, dial } = await openUnknown(true);
    dial.port = await closedPort();
    expect(await settle('changePassword')).toEqual(unknown);
    dial.port = stub.port;
    expect(await settle('changePassword')).toEqual(done(reply));
  });

  test('the portal is in maintenance', async () => {
    const { settle, stub } = await openUnknown(true);
    stub.mood.operation = { refuses: { code: 'maintenance', status: 503 } };
    const broken = fail('portal-broken', { changed: 'unknown' });
    expect(await settle('changePassword')).toEqual(broken);
    stub.mood.operation = {};
    expect(await settle('changePassword')).toEqual(done(reply));
  });

  test('the write is still under way', async () => {
    const { ask, settle, stub, pauses } = await openAsking();
    stub.mood.changePassword = { how: cut, looksInProgress: 6 };
    expect(await ask('changePassword')).toEqual(unknown);
    expect(await settle('changePassword')).toEqual(done(reply));
    expect(pauses).toEqual([500, 1_000, 2_000, 500, 1_000]);
  });
});

describe('a portal that says so before it looks at the key', () => {
  const gates = ['maintenance', 'session-required', 'session-incomplete'] as const;

  test.each(gates)('%s: does not make an earlier try undone', async (code) => {
    const { ask, stub } = await openUnknown(true);
    stub.mood.changePassword = { refuses: { code }, executes: false };
    expect(await ask('changePassword')).toEqual(done(reply));
  });

  test.each(gates)('%s: an earlier try that nobody can look up stays unknown', async (code) => {
    const { ask, settle, stub } = await openUnknown(true);
    stub.mood.changePassword = { refuses: { code }, executes: false };
    stub.mood.operation = { how: cut };
    expect(await ask('changePassword')).toEqual(fail('portal-broken', { changed: 'unknown' }));
    stub.mood.operation = {};
    expect(await settle('changePassword')).toEqual(done(reply));
  });

  test('is believed where an earlier try was never heard of', async () => {
    const { ask, stub } = await openUnknown(false);
    stub.mood.changePassword = { refuses: { code: 'session-required' }, executes: false };
    expect(await ask('changePassword')).toEqual(fail('session-ended', {}));
  });
});
