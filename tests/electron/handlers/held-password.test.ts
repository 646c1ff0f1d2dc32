import { describe, expect, test } from 'vitest';
import type { Portal } from '#electron/portal/portal.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { done, fail } from '#shared/outcome.ts';
import { passwordPolicy } from '#shared/password-policy.ts';
import {
  createFakePortal,
  fakeActivationKey,
  fakePerson,
  fakeTime,
} from '#tests/support/fake-portal.ts';
import { answering, openSignedIn, openVisit } from './given.ts';

const changedAt = new Date(fakeTime).toISOString();
const changed = done({ changedAt });
const proofNeeded = fail('proof-needed', { because: 'time' });
const newCounts = fail('proof-needed', { because: 'just-changed' });
const refused = fail('password-refused', { rules: ['history'] });
const unknown = fail('portal-slow', { changed: 'unknown' });
const asked = { newPassword: 'Another-Word-99', endOtherSessions: false };
const sent = { ...asked, currentPassword: fakePerson.password };

type Changed = Awaited<ReturnType<Portal['changePassword']>>;

/** A visit whose portal answers changes of password in turn, and what those were. */
async function openChanging(...outcomes: Changed[]) {
  const { asked: changes, answer } = answering<Changed>(...outcomes);
  return { ...(await openSignedIn({ changePassword: answer })), changes };
}

describe('the password that was typed last', () => {
  test('goes with the first change', async () => {
    const { password, changes } = await openChanging(changed);
    expect(await password.change(asked)).toEqual(changed);
    expect(changes).toEqual([sent]);
  });

  test('is gone with its first use', async () => {
    const { password, changes } = await openChanging(changed);
    await password.change(asked);
    const next = { ...asked, newPassword: 'Yet-Another-77' };
    expect(await password.change(next)).toEqual(newCounts);
    expect(changes).toHaveLength(1);
  });

  test('is gone with a use whose result is unknown', async () => {
    const { password, changes } = await openChanging(unknown, changed);
    await password.change(asked);
    // Nothing of the first try is open any more, so the next one would be sent.
    expect(await password.change(asked)).toEqual(proofNeeded);
    expect(changes).toHaveLength(1);
  });

  test('waits for the next try after a refusal', async () => {
    const { password, changes } = await openChanging(refused, changed);
    expect(await password.change(asked)).toEqual(refused);
    expect(await password.change(asked)).toEqual(changed);
    expect(changes).toEqual([sent, sent]);
  });

  test('waits after trouble that changed nothing', async () => {
    const away = fail('portal-unreachable', { changed: 'no' });
    const { password, changes } = await openChanging(away, changed);
    expect(await password.change(asked)).toEqual(away);
    expect(await password.change(asked)).toEqual(changed);
    expect(changes).toEqual([sent, sent]);
  });

  test('is held for three minutes, tries in between or not', async () => {
    const { password, changes, pass } = await openChanging(refused);
    pass(179_999);
    expect(await password.change(asked)).toEqual(refused);
    pass(1);
    expect(await password.change(asked)).toEqual(proofNeeded);
    expect(changes).toHaveLength(1);
  });

  test('is dropped when the task is left', async () => {
    const { account, password, changes } = await openChanging(changed);
    expect(await account.leaveTask({})).toEqual(done({}));
    expect(await password.change(asked)).toEqual(proofNeeded);
    expect(changes).toEqual([]);
  });

  test('is dropped also when the task is left while it is used', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof refused>();
    const { account, password, portal } = await openSignedIn({ changePassword: () => promise });
    const first = password.change(asked);
    await expect.poll(() => portal.calls).toEqual(['changePassword']);
    await account.leaveTask({});
    resolve(refused);
    expect(await first).toEqual(refused);
    expect(await password.change(asked)).toEqual(proofNeeded);
  });

  test('comes back with the proof, for another three minutes', async () => {
    const { account, password, changes, pass } = await openChanging(changed);
    pass(180_000);
    expect(await password.change(asked)).toEqual(proofNeeded);
    await account.prove({ password: fakePerson.password });
    pass(179_999);
    expect(await password.change(asked)).toEqual(changed);
    expect(changes).toEqual([sent]);
  });

  test('that was refused is not held', async () => {
    const { account, password, changes } = await openChanging(changed);
    await account.leaveTask({});
    await account.prove({ password: 'Wrong-Password-1' });
    expect(await password.change(asked)).toEqual(proofNeeded);
    expect(changes).toEqual([]);
  });

  test('is asked for again where the portal wants proof', async () => {
    const { password, changes } = await openChanging(proofNeeded);
    expect(await password.change(asked)).toEqual(proofNeeded);
    expect(changes).toEqual([sent]);
  });

  test('is lent to one use at a time', async () => {
    const { password, registration, portal } = await openSignedIn();
    const begin = { newPassword: asked.newPassword };
    const both = await Promise.all([registration.begin(begin), password.change(asked)]);
    expect(both.filter(({ ok }) => !ok)).toEqual([proofNeeded]);
    expect(portal.calls).toHaveLength(1);
  });

  test('does not outlive a change of hands', async () => {
    const { account, password, changes } = await openChanging(changed);
    await account.signIn({ ...fakePerson, password: 'Wrong-Password-1' });
    expect(await password.change(asked)).toEqual(fail('session-ended', {}));
    expect(changes).toEqual([]);
  });

  test('is in no reply and in no line of the log', async () => {
    const opened = await openChanging(refused, unknown);
    const replies = [
      await opened.password.change(asked),
      await opened.password.change(asked),
      await opened.password.settle({}),
      await opened.account.overview({}),
    ];
    const said = JSON.stringify([replies, opened.log.events]);
    expect(said).not.toContain(fakePerson.password);
    expect(said).not.toContain(asked.newPassword);
  });
});

describe('where the portal does not want the present password', () => {
  const own = practiceInstitution();
  const institution = { ...own, password: { ...own.password, needsCurrent: false } };

  test('by the profile it is not sent', async () => {
    const { asked: changes, answer } = answering<Changed>(changed);
    const opened = await openSignedIn({ changePassword: answer }, institution);
    await opened.account.leaveTask({});
    expect(await opened.password.change(asked)).toEqual(changed);
    expect(changes).toEqual([asked]);
  });

  test('the portal’s own policy counts more than the profile’s', async () => {
    const { asked: changes, answer } = answering<Changed>(changed);
    const opened = await openSignedIn({ changePassword: answer, account: () => withPolicy(false) });
    await opened.account.overview({});
    expect(await opened.password.change(asked)).toEqual(changed);
    expect(changes).toEqual([asked]);
  });

  test('a change makes it an old one, and it is dropped', async () => {
    const { asked: changes, answer } = answering<Changed>(changed);
    let needsCurrent = false;
    const opened = await openSignedIn({
      changePassword: answer,
      account: () => withPolicy(needsCurrent),
    });
    await opened.account.overview({});
    await opened.password.change(asked);
    needsCurrent = true;
    await opened.account.overview({});
    const next = { ...asked, newPassword: 'Yet-Another-77' };
    expect(await opened.password.change(next)).toEqual(proofNeeded);
    expect(changes).toEqual([asked]);
  });

  async function withPolicy(needsCurrent: boolean) {
    const overview = await createFakePortal().account({ token: 'any' });
    if (!overview.ok) throw new Error(overview.failure.code);
    const policy = passwordPolicy.parse({ needsCurrent });
    return done({ ...overview.value, password: { policy } });
  }
});

test('who came with an activation key has no password, and is not asked for one', async () => {
  const { asked: begun, answer } = answering(fail('proof-needed', { because: 'time' }));
  const opened = openVisit({ register: answer });
  const { personalId } = fakePerson;
  await opened.account.activate({ personalId, activationKey: fakeActivationKey });
  await opened.registration.begin({ newPassword: asked.newPassword });
  expect(begun).toEqual([{ newPassword: asked.newPassword }]);
});
