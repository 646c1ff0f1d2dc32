import { expect, onTestFinished, test } from 'vitest';
import { createVisit } from '#electron/app.ts';
import { createHttpPortal } from '#electron/portal/http-portal.ts';
import { createClient } from '#shared/contract/client.ts';
import { visitContract } from '#shared/contract/kiosk.ts';
import type { CastMember } from '#shared/contract/practice.ts';
import type { Institution } from '#shared/institution.ts';
import { done, fail, type Outcome } from '#shared/outcome.ts';
import { portalLimits } from '#shared/settings.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { linkOf, openBrowser, words } from './practice/given-browser.ts';
import { openWorld, profileOf, type OpenWorld } from './practice/given.ts';
import { createVisitProver } from '#electron/services/identity/visit-prover.ts';

const newPassword = 'Atarashii-9-Ji';

/** A visit over the practice portal, as it is in the practice app. */
async function openVisit(institution?: string) {
  const open = await openWorld(institution === undefined ? {} : { institution });
  const visit = visitIn(open, profileOf(institution));
  onTestFinished(async () => {
    await visit.close();
    expect(open.faults).toEqual([]);
    await open.world.close();
  });
  return { open, ...visit };
}

function visitIn({ world, clock }: OpenWorld, institution: Institution) {
  const { dial, host, identity } = world;
  const limits = portalLimits.parse({});
  const prove = createVisitProver(identity, () => clock.now);
  const portal = createHttpPortal({ dial, host, limits, clock: () => clock.now, prove });
  const visit = createVisit({ portal, institution, log: createFakeLog() });
  const calls = createClient('visit', visitContract, {
    request: visit.serve,
    onPush: () => undefined,
  });
  return { ...calls, close: visit.close };
}

const idOf = ({ personalId, password }: CastMember) => ({ personalId, password });

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** Opens the newest mail's link on a phone and registers with a password. */
async function confirm(open: OpenWorld, { personalId }: CastMember, password: string) {
  const browser = openBrowser(open);
  const form = await browser.visit(linkOf(open, personalId));
  const page = form.action ? await browser.send(form, { personalId, password }) : form;
  return page.action ? (await browser.send(page)).heading : page.heading;
}

test('a first login goes from the slip to the confirmed mail', async () => {
  const { open, account, registration } = await openVisit();
  const who = open.who('first-login-faculty');
  await account.signIn(idOf(who));
  const before = valueOf(await account.overview({}));
  expect(before.registration).toMatchObject({ state: 'not-started', email: { edit: 'required' } });
  const asked = { newPassword, email: who.mailbox ?? '', extension: '1234' };

  const ownRule = await registration.begin({ ...asked, newPassword: 'only-small-letters' });
  expect(ownRule).toMatchObject({ failure: { code: 'password-refused' } });
  const stranger = await registration.begin({ ...asked, email: 'taro@example.com' });
  expect(stranger).toEqual(fail('email-refused', { reason: 'not-own' }));
  // Neither refusal has used up the password that was typed at the sign-in.
  const begun = valueOf(await registration.begin(asked));
  expect(begun).toMatchObject({ state: 'mail-pending', pending: { setsPassword: true } });

  const resendSeconds = begun.pending?.resendSeconds ?? 0;
  expect(await registration.resend({})).toEqual(fail('mail-too-early', { seconds: resendSeconds }));
  open.clock.now += resendSeconds * 1_000;
  expect(await registration.resend({})).toMatchObject({ ok: true });
  expect(valueOf(await registration.mail({})).state).toBe('mail-pending');

  expect(await confirm(open, who, who.password)).toBe(words.done);
  expect(valueOf(await registration.mail({})).state).toBe('done');
  expect(valueOf(await account.overview({})).registration.state).toBe('done');
});

test('with an activation key the kiosk makes way for the mailed link', async () => {
  const { open, account, registration } = await openVisit('hoshimi-university');
  const { email, extension } = profileOf('hoshimi-university');
  const who = open.who('first-login-staff');
  const { personalId, activationKey = '' } = who;
  expect(await account.activate({ personalId, activationKey: 'WRONGKEY' })).toMatchObject({
    failure: { code: 'sign-in-refused', refusals: 1 },
  });
  await account.activate({ personalId, activationKey });
  const overview = valueOf(await account.overview({}));
  expect(overview.password.policy).toMatchObject({ needsCurrent: false, classesNeeded: 3 });
  const own = await registration.begin({
    newPassword,
    email: `hanako@${email.domain}`,
    extension: extension.example,
  });
  expect(own).toEqual(fail('email-refused', { reason: 'own' }));
  const begun = await registration.begin({
    newPassword,
    email: who.mailbox ?? '',
    extension: extension.example,
  });
  expect(valueOf(begun).state).toBe('mail-pending');

  expect(await account.overview({})).toEqual(fail('session-ended', {}));
  expect(valueOf(await registration.mail({})).state).toBe('mail-pending');
  expect(await confirm(open, who, activationKey)).toBe(words.done);
  expect(valueOf(await registration.mail({})).state).toBe('done');
});

test('a mail that waits is taken up by the next visit, and can go to another address', async () => {
  const { open, account, registration } = await openVisit();
  const who = open.who('mail-pending');
  await account.signIn(idOf(who));
  const { registration: found } = valueOf(await account.overview({}));
  expect(found).toMatchObject({ state: 'mail-pending', pending: { purpose: 'registration' } });
  expect(valueOf(await registration.mail({})).state).toBe('mail-pending');
  const link = linkOf(open, who.personalId);
  open.clock.now += 120_000;
  const changed = await registration.changeEmail({ email: `new.${who.mailbox}` });
  expect(valueOf(changed).pending?.sentTo).toMatch(/^ne●+@/);
  expect((await openBrowser(open).visit(link)).heading).toBe(words.replaced);
  expect(valueOf(await registration.mail({})).state).toBe('mail-pending');
});

test('a change of password ends the other sessions and needs the password for the next', async () => {
  const { open, account, password } = await openVisit();
  const who = open.who('registered');
  await open.tokenOf(who.personalId);
  await account.signIn(idOf(who));
  const refused = await password.change({ newPassword: who.password, endOtherSessions: true });
  expect(refused).toMatchObject({ failure: { code: 'password-refused', rules: ['unchanged'] } });
  const asked = { newPassword, endOtherSessions: true };
  const changed = valueOf(await password.change(asked));
  expect(changed.otherSessionsEnded).toBe(1);
  expect(await password.change(asked)).toEqual(done(changed));
  expect(await password.settle({})).toEqual(done({ state: 'changed', ...changed }));

  const next = { ...asked, newPassword: 'Tsugi-no-8-Ji' };
  expect(await password.change(next)).toEqual(fail('proof-needed', { because: 'just-changed' }));
  const old = await account.prove({ password: who.password });
  expect(old).toMatchObject({ failure: { code: 'sign-in-refused' } });
  await account.prove({ password: newPassword });
  expect(await password.change(next)).toMatchObject({ ok: true });
});

test('the password counts as proof for three minutes and no longer', async () => {
  const { open, account, password } = await openVisit();
  const who = open.who('registered');
  await account.signIn(idOf(who));
  open.clock.now += 180_000;
  const asked = { newPassword, endOtherSessions: false };
  // It is still held here, whose clock has not moved; the portal wants it proven anew.
  expect(await password.change(asked)).toEqual(fail('proof-needed', { because: 'time' }));
  await account.prove({ password: who.password });
  expect(await password.change(asked)).toMatchObject({ ok: true });
});

test('an extension number is changed, a temporary release begun once', async () => {
  const { open, account, registration, mfa } = await openVisit();
  const staff = open.who('deadline-near');
  await account.signIn(idOf(staff));
  const moved = await registration.changeExtension({ extension: '98-76' });
  expect(valueOf(moved).extension.number).toBe('9876');
  expect(await mfa.release({ releaseCode: '1357' })).toEqual(fail('mfa-not-registered', {}));

  const who = open.who('registered');
  await account.signIn(idOf(who));
  const releaseCode = who.releaseCode ?? '';
  const begun = valueOf(await mfa.release({ releaseCode }));
  expect(valueOf(await mfa.release({ releaseCode }))).toEqual(begun);
  expect(valueOf(await account.overview({})).mfa.releasesLeft).toBe(begun.left);
});

test('a registration is begun again after its mail has expired, also with the same words', async () => {
  const { open, account, registration } = await openVisit();
  const who = open.who('first-login-faculty');
  await account.signIn(idOf(who));
  const asked = { newPassword, email: who.mailbox ?? '', extension: '1234' };
  const first = valueOf(await registration.begin(asked));
  expect(valueOf(await registration.begin(asked))).toEqual(first);
  await open.world.handlers.travel({ day: 2 });
  expect(valueOf(await registration.mail({})).state).toBe('expired');
  expect(valueOf(await account.overview({})).registration.state).toBe('not-started');
  await account.prove({ password: who.password });
  const second = valueOf(await registration.begin(asked));
  expect(second.state).toBe('mail-pending');
  expect(second.pending?.sentAt).not.toBe(first.pending?.sentAt);
});

test('while the sign-in still takes the old password, it is not sent as the present one', async () => {
  const { open, account, password } = await openVisit();
  const who = open.who('registered');
  await account.signIn(idOf(who));
  await password.change({ newPassword, endOtherSessions: false });
  const next = { newPassword: 'Tsugi-no-8-Ji', endOtherSessions: false };
  const newCounts = fail('proof-needed', { because: 'just-changed' });
  // More often than the portal would take a wrong one before it locks.
  for (let tries = 0; tries < 12; tries += 1) {
    expect(await account.signIn(idOf(who))).toMatchObject({ ok: true });
    expect(await account.overview({})).toMatchObject({ ok: true });
    expect(await password.change(next)).toEqual(newCounts);
  }
  await account.prove({ password: newPassword });
  expect(await password.change(next)).toMatchObject({ ok: true });
  await open.world.handlers.wait({ minutes: 10 });
  await account.signIn({ ...idOf(who), password: next.newPassword });
  await account.overview({});
  const last = { newPassword: 'Owari-no-7-Ji', endOtherSessions: false };
  expect(await password.change(last)).toMatchObject({ ok: true });
});
