import { describe, expect, test } from 'vitest';
import type { Portal } from '#electron/portal/portal.ts';
import { done, fail } from '#shared/outcome.ts';
import { fakePerson, fakeTime } from '#tests/support/fake-portal.ts';
import { usedPassword } from '#tests/support/fake-user-information.ts';
import { answering, openSignedIn } from './given.ts';

const changedAt = new Date(fakeTime).toISOString();
const asked = { newPassword: 'Another-Word-99', endOtherSessions: true };
const changed = done({ changedAt, otherSessionsEnded: 2 });
const foundChanged = done({ state: 'changed', changedAt, otherSessionsEnded: 2 } as const);
const notChanged = done({ state: 'not-changed' } as const);
const nothingOpen = done({ state: 'nothing-open' } as const);
const unknown = fail('portal-slow', { changed: 'unknown' });
const stillUnknown = fail('portal-unreachable', { changed: 'unknown' });

type Changed = Awaited<ReturnType<Portal['changePassword']>>;
type Settled = Awaited<ReturnType<Portal['settlePassword']>>;

/** A visit whose first change has no known result; looks are answered in turn. */
async function openUnknown(...looks: Settled[]) {
  const changePassword = answering<Changed>(unknown, changed).answer;
  const settlePassword = answering<Settled>(...looks).answer;
  const opened = await openSignedIn({
    changePassword,
    settlePassword: () => settlePassword(undefined, undefined),
  });
  expect(await opened.password.change(asked)).toEqual(unknown);
  opened.portal.calls.length = 0;
  return opened;
}

describe('a change of password', () => {
  test('says when it was and how many other sessions it ended', async () => {
    const { password } = await openSignedIn();
    expect(await password.change(asked)).toEqual(changed);
  });

  test('is a success again when it is asked for again', async () => {
    const { password, portal } = await openSignedIn();
    await password.change(asked);
    expect(await password.change(asked)).toEqual(changed);
    expect(portal.calls).toEqual(['changePassword']);
  });

  test('in other words is another change', async () => {
    const { password } = await openSignedIn();
    await password.change(asked);
    const other = { ...asked, newPassword: 'Yet-Another-77' };
    expect(await password.change(other)).toEqual(fail('proof-needed', { because: 'just-changed' }));
    const quiet = { ...asked, endOtherSessions: false };
    expect(await password.change(quiet)).toEqual(fail('proof-needed', { because: 'just-changed' }));
  });

  test('is sent once when the button is pressed twice', async () => {
    const { password, portal } = await openSignedIn();
    const both = await Promise.all([password.change(asked), password.change(asked)]);
    expect(both).toEqual([changed, changed]);
    expect(portal.calls).toEqual(['changePassword']);
  });

  test('passes on which rules were broken', async () => {
    const { password } = await openSignedIn();
    const refused = await password.change({ ...asked, newPassword: usedPassword });
    expect(refused).toEqual(fail('password-refused', { rules: ['history'] }));
  });

  test('needs a session', async () => {
    const ended = fail('session-ended', {});
    const { password } = await openSignedIn({ changePassword: async () => ended });
    expect(await password.change(asked)).toEqual(ended);
    expect(await password.settle({})).toEqual(nothingOpen);
  });
});

describe('a change whose result did not come', () => {
  test('is found to have happened, and stays so', async () => {
    const { password, portal } = await openUnknown(foundChanged);
    expect(await password.settle({})).toEqual(foundChanged);
    expect(await password.settle({})).toEqual(foundChanged);
    expect(await password.change(asked)).toEqual(changed);
    expect(portal.calls).toEqual(['settlePassword']);
  });

  test('is found not to have happened; the next one is a fresh one', async () => {
    const { account, password } = await openUnknown(notChanged);
    expect(await password.settle({})).toEqual(notChanged);
    expect(await password.settle({})).toEqual(nothingOpen);
    await account.prove({ password: fakePerson.password });
    expect(await password.change(asked)).toEqual(changed);
  });

  test('is found to have been refused', async () => {
    const refused = fail('password-refused', { rules: ['unchanged'] });
    const { password } = await openUnknown(refused);
    expect(await password.settle({})).toEqual(refused);
    expect(await password.settle({})).toEqual(nothingOpen);
  });

  test('stays unknown as long as the portal does not say', async () => {
    const { password } = await openUnknown(stillUnknown, stillUnknown, foundChanged);
    expect(await password.settle({})).toEqual(stillUnknown);
    expect(await password.settle({})).toEqual(stillUnknown);
    expect(await password.settle({})).toEqual(foundChanged);
  });

  test('is looked for once when the button is pressed twice', async () => {
    const { password, portal } = await openUnknown(foundChanged);
    await Promise.all([password.settle({}), password.settle({})]);
    expect(portal.calls).toEqual(['settlePassword']);
  });

  test('stops every other change while nobody knows', async () => {
    const { account, password, portal } = await openUnknown(stillUnknown);
    await account.prove({ password: fakePerson.password });
    const other = { ...asked, newPassword: 'Yet-Another-77' };
    expect(await password.change(other)).toEqual(stillUnknown);
    expect(portal.calls).not.toContain('changePassword');
  });

  test('is settled by the next change, which is a success if it was the same', async () => {
    const { password, portal } = await openUnknown(foundChanged);
    expect(await password.change(asked)).toEqual(changed);
    expect(portal.calls).toEqual(['settlePassword']);
  });

  test('is unknown for good after a fault of the portal, but stops no other change', async () => {
    const { account, password } = await openUnknown(nothingOpen);
    expect(await password.settle({})).toEqual(fail('portal-broken', { changed: 'unknown' }));
    await account.prove({ password: fakePerson.password });
    expect(await password.change(asked)).toEqual(changed);
  });

  test('can be found out about without a session and after the task was left', async () => {
    const { account, password } = await openUnknown(foundChanged);
    await account.leaveTask({});
    await account.signIn({ ...fakePerson, password: 'Wrong-Password-1' });
    expect(await password.settle({})).toEqual(foundChanged);
  });

  test('because of a fault on the way is not said to be open nowhere', async () => {
    const { password } = await openSignedIn({
      changePassword: () => Promise.reject(new TypeError('a bug')),
    });
    expect(await password.change(asked)).toMatchObject({ failure: { code: 'internal' } });
    expect(await password.settle({})).toEqual(fail('portal-broken', { changed: 'unknown' }));
  });

  test('is never noted of whoever has signed in meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof unknown>();
    const { account, password, portal } = await openSignedIn({ changePassword: () => promise });
    const late = password.change(asked);
    await expect.poll(() => portal.calls).toEqual(['changePassword']);
    await account.signIn({ ...fakePerson, personalId: 'u000009z' });
    resolve(unknown);
    await late;
    expect(await password.settle({})).toEqual(nothingOpen);
  });

  test('of one person is nothing to the next one of the same visit', async () => {
    const { account, password, portal } = await openUnknown(foundChanged);
    await account.signIn({ ...fakePerson, personalId: 'u000009z' });
    portal.calls.length = 0;
    expect(await password.settle({})).toEqual(nothingOpen);
    expect(portal.calls).toEqual([]);
  });
});
