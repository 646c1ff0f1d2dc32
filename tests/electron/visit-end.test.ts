import { expect, test } from 'vitest';
import { createVisit } from '#electron/app.ts';
import type { Portal } from '#electron/portal/portal.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { fail } from '#shared/outcome.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakePortal, fakePerson } from '#tests/support/fake-portal.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

const never = <T>() => new Promise<T>(() => undefined);
const signIn = { to: 'visit', method: 'account.signIn', input: fakePerson };

function openVisit(changes: Partial<Portal> = {}) {
  const portal = createFakePortal(changes);
  const { after, pass } = createFakeTimer();
  const institution = practiceInstitution();
  return { portal, pass, visit: createVisit({ portal, institution, log: createFakeLog(), after }) };
}

/** Whether a promise has settled by the time that everything due has run. */
async function hasSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.finally(() => (settled = true));
  await new Promise(setImmediate);
  return settled;
}

test('a portal that never answers the sign-out holds the end up for three seconds', async () => {
  const { visit, portal, pass } = openVisit({ signOut: never });
  await visit.serve(signIn);
  const closing = visit.close();
  pass(2_999);
  expect(await hasSettled(closing)).toBe(false);
  expect(portal.calls).not.toContain('close');
  pass(1);
  expect(await closing).toBe('unknown');
  expect(portal.calls.at(-1)).toBe('close');
});

test('a sign-in that never ends does not hold the end up either', async () => {
  const { visit, portal, pass } = openVisit({ signIn: never });
  void visit.serve(signIn);
  const closing = visit.close();
  pass(3_000);
  expect(await closing).toBe('unknown');
  expect(portal.calls).toEqual(['signIn', 'close']);
});

test('an end in time calls its limit off', async () => {
  const { visit, portal, pass } = openVisit();
  await visit.serve(signIn);
  expect(await visit.close()).toBe('ended');
  pass(3_000);
  expect(await visit.close()).toBe('ended');
  expect(portal.calls.filter((name) => name === 'close')).toHaveLength(1);
});

test('a sign-in with an unknown result may have left a session: nobody says there was none', async () => {
  const { visit } = openVisit({ signIn: async () => fail('portal-slow', { changed: 'unknown' }) });
  await visit.serve(signIn);
  expect(await visit.close()).toBe('unknown');
});

test('a sign-in that changed nothing left no session', async () => {
  const { visit } = openVisit({ signIn: async () => fail('portal-slow', { changed: 'no' }) });
  await visit.serve(signIn);
  expect(await visit.close()).toBe('none');
});
