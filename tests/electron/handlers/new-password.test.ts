import { describe, expect, test } from 'vitest';
import type { Portal } from '#electron/portal/portal.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { done, fail } from '#shared/outcome.ts';
import {
  createFakePortal,
  fakeActivationKey,
  fakePerson,
  fakeTime,
} from '#tests/support/fake-portal.ts';
import { fakeAddress } from '#tests/support/fake-user-information.ts';
import { answering, openSignedIn, openVisit } from './given.ts';

const asked = { newPassword: 'Another-Word-99', endOtherSessions: false };
const { password: typed } = fakePerson;
const changed = done({ changedAt: new Date(fakeTime).toISOString() });
const time = fail('proof-needed', { because: 'time' });
const justChanged = fail('proof-needed', { because: 'just-changed' });

/** Somebody whose password was changed so many minutes ago, after a look at the account. */
async function openChanged(minutes: number, more: Partial<Portal> = {}, late = 10) {
  const changes = answering<Awaited<ReturnType<Portal['changePassword']>>>(changed);
  const changedAt = new Date(fakeTime - minutes * 60_000).toISOString();
  const overview = await createFakePortal().account({ token: 'any' });
  if (!overview.ok) throw new Error(overview.failure.code);
  const own = practiceInstitution();
  const institution = { ...own, propagation: { ...own.propagation, signInMinutes: late } };
  const account = async () => done({ ...overview.value, password: { changedAt } });
  const portal = { account, changePassword: changes.answer, ...more };
  const opened = await openSignedIn(portal, institution);
  await opened.account.overview({});
  return { ...opened, changes: changes.asked };
}

describe('a password that the sign-in may not know yet', () => {
  test('the one that was typed there is not sent for it; the new one is asked for', async () => {
    const { account, password, changes } = await openChanged(9);
    expect(await password.change(asked)).toEqual(justChanged);
    expect(changes).toEqual([]);
    await account.prove({ password: typed });
    expect(await password.change(asked)).toEqual(changed);
    expect(changes).toEqual([{ ...asked, currentPassword: typed }]);
  });

  test.each([
    ['once its time is over', 10, 10],
    ['of a day that was travelled back from', -1_440, 10],
    ['where the sign-in takes it at once', 0, 0],
  ])('%s the typed one is sent', async (_, minutes, late) => {
    const { password, changes } = await openChanged(minutes, {}, late);
    expect(await password.change(asked)).toEqual(changed);
    expect(changes).toEqual([{ ...asked, currentPassword: typed }]);
  });

  test('is known by the clock of the reply where the calendar can’t be had', async () => {
    const status = async () => fail('portal-slow', { changed: 'no' });
    const { password } = await openChanged(9, { status });
    expect(await password.change(asked)).toEqual(justChanged);
  });

  test('is the reason whatever the portal wants proof for', async () => {
    const { registration, mfa, password } = await openChanged(9, {
      changeEmail: async () => time,
      beginEnrolment: async () => time,
      register: async () => time,
    });
    expect(await registration.changeEmail({ email: fakeAddress })).toEqual(justChanged);
    expect(await mfa.begin({})).toEqual(justChanged);
    expect(await password.change(asked)).toEqual(justChanged);
    const { newPassword } = asked;
    expect(await registration.begin({ newPassword })).toEqual(justChanged);
  });
});

test('after an activation key, what was proved goes with the change', async () => {
  const begun = answering<Awaited<ReturnType<Portal['register']>>>(time);
  const { account, registration } = openVisit({ register: begun.answer });
  const { personalId } = fakePerson;
  const { newPassword } = asked;
  await account.activate({ personalId, activationKey: fakeActivationKey });
  expect(await registration.begin({ newPassword })).toEqual(time);
  await account.prove({ password: typed });
  await registration.begin({ newPassword });
  expect(begun.asked).toEqual([{ newPassword }, { newPassword, currentPassword: typed }]);
});
