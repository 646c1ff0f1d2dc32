import { describe, expect, test } from 'vitest';
import type { Portal } from '#electron/portal/portal.ts';
import { done, fail } from '#shared/outcome.ts';
import { createFakePortal, fakePerson } from '#tests/support/fake-portal.ts';
import { fakeAddress } from '#tests/support/fake-user-information.ts';
import { answering, openSignedIn } from './given.ts';

const unknown = fail('portal-slow', { changed: 'unknown' });
const never = done({ state: 'not-registered' as const });
const other = { email: 'hanako@example.ac.jp' };
type Look = Awaited<ReturnType<Portal['settleEmail']>>;

/** What the portal tells of an address that it has taken after all. */
async function taken() {
  const changed = await createFakePortal().changeEmail({ token: 'any' }, fakeAddress);
  if (!changed.ok) throw new Error(changed.failure.code);
  return done({ state: 'registered' as const, registration: changed.value });
}

/** A visit whose first address had no known result, with what the looks for it tell in turn. */
async function openUnsettled(...told: Look[]) {
  const looks = answering<Look>(...told);
  const sent: string[] = [];
  const whole = createFakePortal();
  const opened = await openSignedIn({
    settleEmail: () => looks.answer(undefined, undefined),
    async changeEmail(session, email) {
      sent.push(email);
      return sent.length === 1 ? unknown : whole.changeEmail(session, email);
    },
  });
  expect(await opened.registration.changeEmail({ email: fakeAddress })).toEqual(unknown);
  return { ...opened, sent };
}

describe('another address whose result did not come', () => {
  test('is found out before the next one is sent, so that it can’t come late and win', async () => {
    const { registration, sent, portal } = await openUnsettled(unknown, never);
    expect(await registration.changeEmail(other)).toEqual(unknown);
    expect(sent).toEqual([fakeAddress]);
    expect(await registration.changeEmail(other)).toMatchObject({ ok: true });
    expect(sent).toEqual([fakeAddress, other.email]);
    const looked = ['changeEmail', 'settleEmail', 'settleEmail', 'changeEmail'];
    expect(portal.calls).toEqual(looked);
  });

  test('is a success for the same words, where it was taken', async () => {
    const { registration, sent } = await openUnsettled(await taken());
    const again = await registration.changeEmail({ email: fakeAddress });
    expect(again).toMatchObject({ ok: true, value: { pending: { purpose: 'email-change' } } });
    expect(sent).toEqual([fakeAddress]);
  });

  test('is put right by another one, also where it was taken', async () => {
    const { registration, sent } = await openUnsettled(await taken());
    expect(await registration.changeEmail(other)).toMatchObject({ ok: true });
    expect(sent).toEqual([fakeAddress, other.email]);
  });

  test('is found out also before a registration or an extension', async () => {
    const { registration, portal } = await openUnsettled(unknown);
    const { password: newPassword } = fakePerson;
    expect(await registration.begin({ newPassword, email: other.email })).toEqual(unknown);
    expect(await registration.changeExtension({ extension: '1234' })).toEqual(unknown);
    expect(portal.calls).toEqual(['changeEmail', 'settleEmail', 'settleEmail']);
  });
});

test('an extension whose result did not come is found out before the next', async () => {
  const { registration, portal } = await openSignedIn({
    changeExtension: async () => unknown,
    settleExtension: async () => never,
  });
  await registration.changeExtension({ extension: '1234' });
  await registration.changeExtension({ extension: '5678' });
  expect(portal.calls).toEqual(['changeExtension', 'settleExtension', 'changeExtension']);
});

describe('two registrations at once', () => {
  test('go one after the other, so that the first is settled before the second', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof unknown>();
    const { registration, portal } = await openSignedIn({
      register: () => promise,
      settleRegistration: async () => unknown,
    });
    const first = registration.begin({ newPassword: 'Another-Word-99' });
    const second = registration.begin({ newPassword: 'Yet-Another-77' });
    await expect.poll(() => portal.calls).toEqual(['register']);
    resolve(unknown);
    expect([await first, await second]).toEqual([unknown, unknown]);
    expect(portal.calls).toEqual(['register', 'settleRegistration']);
  });

  test('the one that waits is nothing to whoever has signed in meanwhile', async () => {
    const { promise, resolve } = Promise.withResolvers<typeof unknown>();
    const { account, registration, portal } = await openSignedIn({ register: () => promise });
    const first = registration.begin({ newPassword: 'Another-Word-99' });
    const second = registration.begin({ newPassword: 'Yet-Another-77' });
    await expect.poll(() => portal.calls).toEqual(['register']);
    await account.signIn({ ...fakePerson, personalId: 'u000009z' });
    resolve(unknown);
    expect(await first).toEqual(unknown);
    expect(await second).toEqual(fail('session-ended', {}));
    expect(portal.calls).not.toContain('settleRegistration');
  });
});
