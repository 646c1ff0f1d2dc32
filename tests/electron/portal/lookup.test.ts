import { expect, test } from 'vitest';
import { done, fail } from '#shared/outcome.ts';
import { openAsking } from '#tests/support/portal/open-ask.ts';
import { samples } from '#tests/support/portal/samples.ts';

test('a write that is still being done is looked at again after a pause', async () => {
  const { ask, stub, pauses } = await openAsking();
  stub.mood.completeEnrolment = { how: 'cuts the connection', looksInProgress: 2 };
  expect(await ask('completeEnrolment')).toEqual(done(samples.completeEnrolment.reply));
  expect(pauses).toEqual([500, 1_000]);
});

test('a write that stays under way is said to be unknown', async () => {
  const { ask, stub, pauses } = await openAsking();
  stub.mood.completeEnrolment = { how: 'cuts the connection', looksInProgress: 99 };
  expect(await ask('completeEnrolment')).toEqual(
    fail('portal-unreachable', { changed: 'unknown' }),
  );
  expect(pauses).toEqual([500, 1_000, 2_000]);
});

test('a refusal that was lost on its way is found and means what it would have meant', async () => {
  const { ask, stub } = await openAsking();
  const refuses = { code: 'account-locked', more: { until: '2026-05-01T10:00:00Z' } } as const;
  stub.mood.signIn = { how: 'cuts the connection', refuses };
  expect(await ask('signIn')).toEqual(fail('sign-in-locked', { until: '2026-05-01T10:00:00Z' }));
});

test('a stored fault of the portal leaves it unknown', async () => {
  const { ask, stub } = await openAsking();
  const refuses = { code: 'internal', status: 500 } as const;
  stub.mood.signIn = { how: 'cuts the connection', refuses };
  expect(await ask('signIn')).toEqual(fail('portal-broken', { changed: 'unknown' }));
});

test('the look-up is a read: one cut connection does not stop it', async () => {
  const { ask, stub } = await openAsking();
  stub.mood.prove = { how: 'cuts the connection' };
  stub.mood.operation = { cutsEarly: 1 };
  expect(await ask('prove')).toEqual(done({}));
  stub.mood.operation = { cutsEarly: 2 };
  expect(await ask('prove')).toEqual(fail('portal-unreachable', { changed: 'unknown' }));
});

test('“still under way” as the answer to a write is looked up, not believed', async () => {
  const { ask, stub } = await openAsking();
  const refuses = { code: 'operation-in-progress', status: 409 } as const;
  stub.mood.prove = { refuses, executes: false };
  expect(await ask('prove')).toEqual(fail('portal-broken', { changed: 'no' }));
  expect(stub.heard.map(({ endpoint }) => endpoint)).toEqual(['prove', 'operation']);
});

test('every write has a key of its own, and the look-up asks for that key', async () => {
  const { ask, stub } = await openAsking();
  stub.mood.prove = { how: 'cuts the connection' };
  await ask('prove');
  await ask('prove');
  const keys = stub.heard.map(({ headers, url }) => headers['idempotency-key'] ?? url);
  expect(keys).toEqual(['key-1', '/v1/operations/key-1', 'key-2', '/v1/operations/key-2']);
});

test('an unknown write tried again keeps its key until the portal has answered it', async () => {
  const { ask, stub } = await openAsking();
  stub.mood.prove = { how: 'cuts the connection' };
  stub.mood.operation = { how: 'cuts the connection' };
  await ask('prove');
  await ask('prove');
  stub.mood.prove = {};
  expect(await ask('prove')).toEqual(done({}));
  await ask('prove');
  const writes = stub.heard.filter(({ endpoint }) => endpoint === 'prove');
  const keys = writes.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toEqual(['key-1', 'key-1', 'key-1', 'key-2']);
});

test('a write that never arrived is tried again under a fresh key: the old one is closed', async () => {
  const { ask, stub } = await openAsking();
  stub.mood.prove = { how: 'cuts the connection', executes: false };
  expect(await ask('prove')).toEqual(fail('portal-unreachable', { changed: 'no' }));
  stub.mood.prove = {};
  expect(await ask('prove')).toEqual(done({}));
  const keys = stub.heard.map(({ headers, url }) => headers['idempotency-key'] ?? url);
  expect(keys).toEqual(['key-1', '/v1/operations/key-1', 'key-2']);
});

test('a key that was closed unheard costs the visitor nothing: a fresh one follows', async () => {
  const { ask, stub } = await openAsking();
  stub.mood.prove = { how: 'cuts the connection', executes: false };
  stub.mood.operation = { how: 'cuts the connection' };
  expect(await ask('prove')).toEqual(fail('portal-unreachable', { changed: 'unknown' }));
  stub.mood.prove = {};
  expect(await ask('prove')).toEqual(done({}));
  expect(stub.done).toEqual(['prove']);
  const writes = stub.heard.filter(({ endpoint }) => endpoint === 'prove');
  const keys = writes.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toEqual(['key-1', 'key-1', 'key-2']);
});

test('an unknown write stays unknown when it can’t even be sent again', async () => {
  const { ask, stub } = await openAsking();
  stub.mood.prove = { how: 'cuts the connection' };
  stub.mood.operation = { how: 'cuts the connection' };
  await ask('prove');
  await stub.close();
  const failure = fail('portal-unreachable', { changed: 'unknown' });
  expect(await ask('prove')).toEqual(failure);
  expect(await ask('signOut')).toEqual(fail('portal-unreachable', { changed: 'no' }));
});
