import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { htmlOf } from '#electron/practice/site/html.ts';
import { minute, openWorld, type OpenWorld } from './given.ts';
import { linkOf, openBrowser, words, type Browser } from './given-browser.ts';

// The portal's own pages, as a visitor's phone meets them. The person of the cast waits for a mail.
let open: OpenWorld;
let phone: Browser;
beforeEach(async () => {
  open = await openWorld();
  phone = openBrowser(open);
});
afterEach(async () => {
  expect(open.faults).toEqual([]);
  await open.world.close();
});

const who = () => open.who('mail-pending');
const link = () => linkOf(open, who().personalId);
const right = () => ({ personalId: who().personalId, password: who().password });
/** Signed in on the page, but "Register" not pressed yet. */
const halfWay = async (browser: Browser) => browser.send(await browser.visit(link()), right());

describe('a mailed link', () => {
  test('asks for the previous password, then for one press, and is done', async () => {
    const form = await phone.visit(link());
    expect([form.status, form.heading]).toEqual([200, words.form]);
    const page = await phone.send(form, right());
    expect(page.html).toContain('renshu-13@practice.osaka-u.ac.jp');
    expect(page.html).toContain('<span lang="ja">登録</span><span lang="en">Register</span>');
    const last = await phone.send(page);
    expect([last.status, last.heading, last.action]).toEqual([200, words.done, undefined]);
    expect(phone.hasCookie()).toBe(false);
  });

  test.each([
    ['the new password', () => ({ ...right(), password: who().waitingPassword ?? '' })],
    ['a wrong password', () => ({ ...right(), password: 'wrong' })],
    ['an ID in capitals', () => ({ ...right(), personalId: who().personalId.toUpperCase() })],
    ['somebody else', () => ({ personalId: 'u999001a', password: 'Renshuu-01-Aa' })],
    ['nothing', () => ({})],
  ])('says “Authentication error” to %s, and lets one try again', async (_what, typed) => {
    const refused = await phone.send(await phone.visit(link()), typed());
    expect([refused.status, refused.heading]).toEqual([401, words.wrong]);
    expect(refused.html).toContain('<span lang="ja">認証エラー</span>');
    expect((await phone.send(refused, right())).html).toContain('Register');
  });

  test('counts wrong passwords to the lock, which holds here and at the sign-in', async () => {
    let page = await phone.visit(link());
    for (let tries = 0; tries < 5; tries += 1) {
      page = await phone.send(page, { ...right(), password: 'wrong' });
    }
    expect(page.html).toContain('can’t be used for a while');
    expect((await phone.send(page, right())).heading).toBe(words.wrong);
    expect(await open.signIn(who().personalId)).toMatchObject({ code: 'account-locked' });
    open.world.control.wait(10);
    expect((await phone.send(page, right())).html).toContain('Register');
  });

  test('that was used says so, in any browser', async () => {
    await phone.send(await halfWay(phone));
    for (const browser of [phone, openBrowser(open)]) {
      const page = await browser.visit(link());
      expect([page.status, page.heading]).toEqual([409, words.used]);
      expect(page.html).toContain('利用者情報本登録済みエラー');
    }
  });

  test('runs out, between its pages too', async () => {
    const page = await halfWay(phone);
    open.world.control.travel(1);
    expect((await openBrowser(open).visit(link())).heading).toBe(words.expired);
    const last = await phone.send(page);
    expect([last.status, last.heading]).toEqual([410, words.expired]);
    const token = await open.tokenOf(who().personalId);
    expect(await open.ask('account', { token })).toMatchObject({
      registration: { state: 'not-started' },
    });
  });

  test.each([
    '/registration/',
    '/registration/none',
    `/registration/${'A'.repeat(43)}`,
    `/registration/${'A'.repeat(43)}/confirm`,
    '/registration/../v1/status',
  ])('%s is none', async (path) => {
    const page = await phone.visit(path).catch(() => undefined);
    // A client that tidies the address up asks the API instead.
    if (page) expect([page.status, page.heading]).toEqual([404, words.unknown]);
  });

  test('is closed with the registration', async () => {
    open.world.control.setPortal({ services: 'login-only', answers: 'at-once' });
    const page = await phone.visit(link());
    expect([page.status, page.heading]).toEqual([503, words.maintenance]);
  });
});

describe('“Access error”', () => {
  const isAccess = async (page: ReturnType<Browser['visit']>) => {
    const { status, heading, html } = await page;
    expect([status, heading]).toEqual([403, words.access]);
    expect(html).toContain('アクセスエラー');
  };

  test('comes to a browser that has a session of these pages, until it is closed', async () => {
    await halfWay(phone);
    await isAccess(phone.visit(link()));
    expect((await openBrowser(open).visit(link())).heading).toBe(words.form);
  });

  test('does not come because the kiosk is signed in', async () => {
    await open.tokenOf(who().personalId);
    expect((await phone.send(await halfWay(phone))).heading).toBe(words.done);
  });

  test('comes when the session has timed out', async () => {
    const form = await phone.visit(link());
    const page = await phone.send(form, right());
    open.clock.now += 10 * minute;
    await isAccess(phone.send(page));
    await isAccess(phone.send(form, right()));
    expect((await phone.visit(link())).heading).toBe(words.form);
  });

  test('comes to a press without a sign-in, and to one of another page', async () => {
    const form = await phone.visit(link());
    await isAccess(phone.visit(`${link()}/confirm`));
    await isAccess(phone.visit(`${link()}/confirm`, { csrf: form.csrf }));
    await isAccess(phone.visit(link(), right()));
    await isAccess(phone.visit(link(), { ...right(), csrf: 'guessed' }));
    await isAccess(openBrowser(open).visit(link(), { ...right(), csrf: form.csrf }));
  });

  test('comes when “Register” is pressed twice', async () => {
    const page = await halfWay(phone);
    expect((await phone.send(page)).heading).toBe(words.done);
    await isAccess(phone.send(page));
  });

  test('comes when the sessions of that person were ended elsewhere', async () => {
    const page = await halfWay(phone);
    expect(open.world.control.endSessions(who().personalId)).toBe(1);
    await isAccess(phone.send(page));
  });
});

describe('as HTML', () => {
  test('has no script, a strict policy, and a cookie that is for this site alone', async () => {
    const { html, headers } = await phone.visit(link());
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
    const [first, style, ...rest] = headers.get('content-security-policy')?.split('; ') ?? [];
    expect(first).toBe("default-src 'none'");
    expect(style).toMatch(/^style-src 'sha256-[\w+/=]{44}'$/);
    expect(rest).toEqual(["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]);
    expect(headers.get('set-cookie')).toMatch(
      /^practice-portal-\d+=[\w-]{43}; Path=\/registration; HttpOnly; SameSite=Lax$/,
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('gives another cookie at the sign-in: a planted one is never signed in', async () => {
    const form = await phone.visit(link());
    const page = await phone.send(form, right());
    const cookieIn = ({ headers }: typeof form) => headers.get('set-cookie')?.split(';')[0];
    expect(cookieIn(page)).not.toBe(cookieIn(form));
    expect(page.csrf).not.toBe(form.csrf);
  });

  test('escapes every text, value and address', () => {
    const hostile = `<b>"o'neill"&amp;`;
    const escaped = '&lt;b&gt;&quot;o&#39;neill&quot;&amp;amp;';
    const text = { ja: `${hostile}ja`, en: `${hostile}en` };
    const field = { name: hostile, label: text, kind: 'text' as const, value: hostile };
    const form = { address: hostile, fields: [field], button: text };
    const html = htmlOf({ status: 200, kind: 'form', heading: text, lines: [text], form });
    expect(html).not.toContain(hostile);
    expect(html.split(escaped)).toHaveLength(14);
  });
});
