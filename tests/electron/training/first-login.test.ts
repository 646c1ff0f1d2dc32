import { afterEach, describe, expect, test } from 'vitest';
import { shippedNames } from '#electron/services/institutions.ts';
import type { CastMember } from '#shared/contract/practice.ts';
import type { BrowserPage } from '#shared/contract/practice-mail.ts';
import type { Outcome } from '#shared/outcome.ts';
import { openPracticePage, type PracticePage } from '#tests/support/practice-calls.ts';
import { startPracticeTraining, type PracticeTraining } from '#tests/support/practice-training.ts';

// The page's calls, the visit, the portal client and the practice portal: everything but a screen.
let training: PracticeTraining;
let kiosk: PracticePage;
afterEach(async () => {
  expect(training.logged).toEqual([]);
  kiosk.leave();
  await training.close();
});

async function openAt(name: string): Promise<void> {
  training = await startPracticeTraining(name);
  kiosk = await openPracticePage(training.url);
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused with ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

async function pick(situation: CastMember['situation']): Promise<CastMember> {
  const { cast } = valueOf(await kiosk.practice.look({}));
  const person = cast.find((one) => one.situation === situation);
  if (!person) throw new Error(`nobody shows ${situation}`);
  const { personalId } = person;
  await kiosk.practice.keep({ entries: [], minutesFast: 0, personalId, isOpen: true });
  return person;
}

/** With whatever stands on the slip. */
function enter({ personalId, password, activationKey }: CastMember) {
  return password === ''
    ? kiosk.account.activate({ personalId, activationKey: activationKey ?? '' })
    : kiosk.account.signIn({ personalId, password });
}

/** Opens the newest mail on the phone, signs in there, and presses Register. */
async function openMail(personalId: string, secret: string): Promise<BrowserPage[]> {
  const { mails } = valueOf(await kiosk.practice.look({}));
  const form = valueOf(await kiosk.practice.browse({ address: mails[0]?.link ?? '/' }));
  if (!form.form) return [form];
  const page = await send(form, { personalId, password: secret });
  return page.kind === 'error' ? [form, page] : [form, page, await send(page, {})];
}

async function send({ form }: BrowserPage, typed: Record<string, string>): Promise<BrowserPage> {
  const hidden = (form?.fields ?? []).map(({ name, value }) => [name, value ?? ''] as const);
  const fields = { ...Object.fromEntries(hidden), ...typed };
  return valueOf(await kiosk.practice.browse({ address: form?.address ?? '/', fields }));
}

describe.each(shippedNames)('at %s, the first login', (name) => {
  test('of faculty goes over the mail, opened with the old secret', async () => {
    await openAt(name);
    const person = await pick('first-login-faculty');
    const { personalId, password, activationKey = '', mailbox = '' } = person;
    expect(valueOf(await enter(person))).toEqual({ state: 'signed-in' });
    const newPassword = 'Atarashii-7#Pw';
    const given = { newPassword, email: mailbox, extension: '50123' };
    expect(valueOf(await kiosk.registration.begin(given))).toMatchObject({
      state: 'mail-pending',
      pending: { purpose: 'registration', setsPassword: true },
    });
    expect(valueOf(await kiosk.registration.mail({}))).toMatchObject({ state: 'mail-pending' });
    const [, refused] = await openMail(personalId, newPassword);
    expect(refused?.heading.en).toBe('Authentication error');
    const last = (await openMail(personalId, password || activationKey)).at(-1);
    expect(last?.kind).toBe('done');
    expect(valueOf(await kiosk.registration.mail({}))).toMatchObject({ state: 'done' });
    await kiosk.practice.wait({ minutes: 60 });
    expect(await kiosk.account.signIn({ personalId, password: newPassword })).toMatchObject({
      value: { state: 'signed-in' },
    });
    expect(valueOf(await kiosk.account.overview({}))).toMatchObject({
      registration: { state: 'done', email: { address: mailbox }, extension: { number: '50123' } },
    });
  });
});

test('a student is registered at once, and a change of password is settled', async () => {
  await openAt('osaka-university');
  const { personalId, password } = await pick('first-login-student');
  await kiosk.account.signIn({ personalId, password });
  const newPassword = 'Atarashii-7#Pw';
  expect(valueOf(await kiosk.registration.begin({ newPassword }))).toMatchObject({ state: 'done' });
  await kiosk.practice.wait({ minutes: 10 });
  await kiosk.account.signIn({ personalId, password: newPassword });
  const change = { newPassword: 'Mou-Ichido-8#', endOtherSessions: true };
  expect(await kiosk.password.change(change)).toMatchObject({
    ok: true,
    value: { otherSessionsEnded: 0 },
  });
});

test('who typed twenty characters long ago signs in with sixteen', async () => {
  await openAt('osaka-university');
  const { personalId, password } = await pick('long-password');
  expect(await kiosk.account.signIn({ personalId, password })).toMatchObject({
    failure: { code: 'sign-in-refused' },
  });
  const kept = password.slice(0, 16);
  expect(await kiosk.account.signIn({ personalId, password: kept })).toMatchObject({ ok: true });
});
