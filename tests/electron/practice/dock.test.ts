import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { practiceState, type PracticeState } from '#shared/contract/practice.ts';
import { browserPage, type BrowserPage } from '#shared/contract/practice-mail.ts';
import type { Outcome } from '#shared/outcome.ts';
import { ids, openWorld, type OpenWorld } from './given.ts';
import { linkOf, openBrowser, words } from './given-browser.ts';
import { statusAt } from '#tests/support/portal/prove.ts';

let open: OpenWorld;
beforeEach(async () => {
  open = await openWorld();
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error('the dock refuses nothing');
  return outcome.value;
};
const look = async (): Promise<PracticeState> =>
  practiceState.parse(valueOf(await open.world.handlers.look({})));
const pick = (personalId: string) =>
  open.world.handlers.keep({ entries: [], minutesFast: 0, personalId, isOpen: true });

describe('the calendar', () => {
  test('waits by minutes beside the days, and a day’s travel begins them anew', async () => {
    await open.world.handlers.travel({ day: 3 });
    await open.world.handlers.wait({ minutes: 90 });
    expect(await look()).toMatchObject({ day: 3, minutes: 90 });
    expect(await open.ask('status')).toMatchObject({ today: '2026-04-17T02:30:00.000Z' });
    await open.world.handlers.wait({ minutes: 1_400 });
    expect(await look()).toMatchObject({ day: 4, minutes: 50 });
    await open.world.handlers.travel({ day: 0 });
    expect(await look()).toMatchObject({ day: 0, minutes: 0 });
  });

  test('ends after four hundred days', async () => {
    await open.world.handlers.travel({ day: 400 });
    await open.world.handlers.wait({ minutes: 1_440 });
    expect(await look()).toMatchObject({ day: 400, minutes: 0 });
  });
});

describe('the mailbox', () => {
  const send = async () => {
    const { personalId, mailbox = '', password } = open.who('student-turned-faculty');
    const token = await open.tokenOf(personalId);
    await open.ask('prove', { token, input: { password } });
    await open.ask('changeEmail', { token, input: { email: mailbox } });
    await pick(personalId);
    return { mailbox };
  };

  test('shows what has arrived for the person who practises, in both languages', async () => {
    const { mailbox } = await send();
    const { mails } = await look();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: mailbox,
      at: '2026-04-14T01:00:00.000Z',
      folder: 'inbox',
      subject: { en: '[Practice] Formal registration of your e-mail address' },
    });
    const url = `http://${open.world.host}${mails[0]?.link ?? ''}`;
    expect(mails[0]?.lines).toContainEqual({ ja: url, en: url });
    await pick(ids.new);
    expect((await look()).mails).toEqual([]);
    await pick('');
    expect((await look()).mails).toEqual([]);
  });

  test('gets a late mail after a minute', async () => {
    await open.world.handlers.setDelivery({ delivery: 'late' });
    await send();
    expect(await look()).toMatchObject({ delivery: 'late', mails: [] });
    await open.world.handlers.wait({ minutes: 1 });
    expect((await look()).mails).toMatchObject([
      { at: '2026-04-14T01:01:00.000Z', folder: 'inbox' },
    ]);
  });

  test('has a folder for spam', async () => {
    await open.world.handlers.setDelivery({ delivery: 'spam' });
    await send();
    expect((await look()).mails).toMatchObject([{ folder: 'spam' }]);
  });

  test('has the mail of yesterday at the start, and again after starting over', async () => {
    const { personalId } = open.who('mail-pending');
    await pick(personalId);
    const [before] = (await look()).mails;
    expect(before).toMatchObject({ at: '2026-04-13T05:00:00.000Z', folder: 'inbox' });
    await open.world.handlers.startOver({});
    await pick(personalId);
    const { mails } = await look();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.link).not.toBe(before?.link);
  });
});

describe('the phone’s browser', () => {
  const browse = async (address: string, fields?: Record<string, string>): Promise<BrowserPage> =>
    browserPage.parse(
      valueOf(await open.world.handlers.browse({ address, ...(fields && { fields }) })),
    );
  const hiddenIn = ({ form }: BrowserPage) =>
    Object.fromEntries(
      (form?.fields ?? []).flatMap(({ kind, name, value }) =>
        kind === 'hidden' && value !== undefined ? [[name, value]] : [],
      ),
    );
  const send = (page: BrowserPage, typed: Record<string, string> = {}) =>
    browse(page.form?.address ?? '/', { ...hiddenIn(page), ...typed });

  test('walks from the link to the end, with the pages as data', async () => {
    const { personalId, password } = open.who('mail-pending');
    const form = await browse(linkOf(open, personalId));
    expect(form).toMatchObject({
      address: linkOf(open, personalId),
      status: 200,
      kind: 'form',
      heading: { ja: '利用者情報の本登録', en: words.form },
      form: {
        fields: [
          { name: 'personalId', kind: 'text' },
          { name: 'password', kind: 'secret' },
          { name: 'csrf', kind: 'hidden' },
        ],
      },
    });
    const page = await send(form, { personalId, password });
    expect(page.form?.button).toEqual({ ja: '登録', en: 'Register' });
    expect(await send(page)).toMatchObject({ kind: 'done', heading: { en: words.done } });
  });

  test('has one jar for all tabs, until it is closed', async () => {
    const { personalId, password } = open.who('mail-pending');
    const link = linkOf(open, personalId);
    await send(await browse(link), { personalId, password });
    expect(await browse(link)).toMatchObject({ kind: 'error', heading: { en: words.access } });
    expect((await openBrowser(open).visit(link)).heading).toBe(words.form);
    await open.world.handlers.closeBrowser({});
    expect(await browse(link)).toMatchObject({ kind: 'form' });
  });

  test('starts over with an empty jar', async () => {
    const { personalId, password } = open.who('mail-pending');
    await send(await browse(linkOf(open, personalId)), { personalId, password });
    await open.world.handlers.startOver({});
    expect(await browse(linkOf(open, personalId))).toMatchObject({ kind: 'form' });
  });

  test('finds nothing at an address of another kind', async () => {
    expect(await browse('/v1/status')).toMatchObject({ status: 404, kind: 'error' });
  });
});

describe('maintenance', () => {
  test.each([
    ['open', [true, true, true, true]],
    ['login-only', [true, false, false, false]],
    ['closed', [false, false, false, false]],
  ] as const)('%s: %j of sign-in, registration, MFA and release', async (services, isOpen) => {
    await open.world.handlers.setPortal({ services, answers: 'at-once' });
    expect(await look()).toMatchObject({ portal: { services, answers: 'at-once' } });
    const [signIn, registration, mfa, release] = isOpen.map((one) => ({ open: one }));
    expect(await open.ask('status')).toMatchObject({
      services: { signIn, registration, mfa, release },
    });
  });

  test.each([
    ['unsaid', undefined],
    ['in-an-hour', '2026-04-14T02:00:00.000Z'],
    ['tomorrow', '2026-04-15T01:00:00.000Z'],
  ] as const)('tells its end where that is known: %s', async (end, until) => {
    await open.world.handlers.setPortal({ services: 'login-only', answers: 'at-once' });
    await open.world.handlers.setMaintenanceEnd({ end });
    expect(await look()).toMatchObject({ maintenanceEnd: end, portal: { services: 'login-only' } });
    const shut = until === undefined ? { open: false } : { open: false, until };
    expect((await open.ask('status'))['services']).toEqual({
      ...{ signIn: { open: true }, registration: shut, mfa: shut, release: shut },
    });
  });

  test('leaves those at work who were signed in', async () => {
    const token = await open.tokenOf(ids.new);
    await open.world.handlers.setPortal({ services: 'closed', answers: 'at-once' });
    expect(await open.ask('account', { token })).toMatchObject({ initials: 'H. R.' });
    expect(await open.signIn(ids.new)).toMatchObject({ code: 'maintenance' });
  });
});

test('sessions are ended as by signing out everywhere on a phone', async () => {
  const [first, second] = [await open.tokenOf(ids.new), await open.tokenOf(ids.new)];
  const other = await open.tokenOf(ids.near);
  await open.world.handlers.endSessions({ personalId: ids.new });
  for (const token of [first, second]) {
    expect(await open.ask('session', { token })).toMatchObject({ code: 'session-required' });
  }
  expect(await open.ask('session', { token: other })).toHaveProperty('progress');
  await open.world.handlers.endSessions({ personalId: 'nobody' });
});

describe('the kiosk that the page stands on', () => {
  const well = { hours: 'always', isBroken: false, registration: 'known' } as const;
  const sound = { ...well, minutesFast: 0 };
  const hourly = (hours: 'always' | 'closing' | 'closed', minutesFast = 0) =>
    open.world.handlers.setKiosk({ ...sound, minutesFast, hours });
  const opening = () => open.world.kiosk.opening(open.world.kiosk.clock());

  test('closes in five minutes, or has just closed, and is open again an hour later', async () => {
    expect(opening()).toBeUndefined();
    await hourly('closing');
    const start = open.clock.now;
    expect(opening()).toEqual({ isOpen: true, until: start + 5 * 60_000 });
    open.clock.now += 5 * 60_000;
    expect(opening()).toEqual({ isOpen: false, until: start + 65 * 60_000 });
    open.clock.now += 60 * 60_000;
    expect(opening()).toEqual({ isOpen: true });
    await hourly('closed');
    expect(opening()).toMatchObject({ isOpen: false });
  });

  test('has a clock of its own, and its hours by that', async () => {
    await hourly('closing', 12);
    expect(open.world.kiosk.clock()).toBe(open.clock.now + 12 * 60_000);
    expect(opening()).toEqual({ isOpen: true, until: open.clock.now + 17 * 60_000 });
  });

  test('breaks, and is whole again after starting over', async () => {
    await open.world.handlers.setKiosk({ ...sound, isBroken: true });
    expect(() => open.world.kiosk.holds()).toThrow();
    await open.world.handlers.startOver({});
    expect(() => open.world.kiosk.holds()).not.toThrow();
    expect(await look()).toMatchObject({ kiosk: sound });
  });

  test('without a network reaches no portal; one that is not seen is told nothing of it', async () => {
    const reach = (path: string) => statusAt(open.world, path);
    await open.world.handlers.setNetwork({ network: 'gone' });
    expect(open.world.kiosk.hasNetwork()).toBe(false);
    expect([await reach('/v1/status'), await reach('/register')]).toEqual(['cut', 404]);
    await open.world.handlers.setNetwork({ network: 'unknown' });
    expect([await reach('/v1/status'), await reach('/v1/network/anything')]).toEqual([200, 'cut']);
  });
});
