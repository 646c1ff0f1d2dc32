// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BrowserPage } from '#shared/contract/practice-mail.ts';
import { done } from '#shared/outcome.ts';
import { fakeHost, linkMail, mountDock, settle } from './given.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const form: BrowserPage = {
  address: '/register?key=abc',
  status: 200,
  kind: 'form',
  heading: { ja: '登録', en: 'Registration' },
  lines: [{ ja: '前のパスワード', en: 'Sign in with the previous password' }],
  form: {
    address: '/register',
    fields: [
      { name: 'id', label: { ja: '個人ID', en: 'Personal ID' }, kind: 'text' },
      { name: 'secret', label: { ja: 'パスワード', en: 'Previous password' }, kind: 'secret' },
      { name: 'key', label: { ja: '鍵', en: 'Key' }, kind: 'hidden', value: 'abc' },
    ],
    button: { ja: 'ログイン', en: 'Log in' },
  },
};
const registered: BrowserPage = {
  ...{ address: '/register', status: 200, kind: 'done', lines: [] },
  heading: { ja: '登録しました', en: 'Registered' },
};
const accessError: BrowserPage = {
  ...{ address: '/register?key=abc', status: 403, kind: 'error' },
  heading: { ja: 'アクセスエラー', en: 'Access error' },
  lines: [{ ja: '閉じる', en: 'Close the browser' }],
};

/** Somebody is chosen and has mails; the portal has pages to show. */
async function given(pages: readonly BrowserPage[] = [], mails = [linkMail]) {
  const fake = fakeHost({ mails }, pages);
  const page = await mountDock({ host: fake.host });
  await page.dock.findAll('.dock__cast button')[0]?.trigger('click');
  const open = async () => {
    await page.press(`Mail ${mails.length}`);
    await page.dock.get('.mail__list button').trigger('click');
    await page.dock.get('.mail__link').trigger('click');
    await settle();
  };
  const browsed = () => fake.calls.filter((call) => JSON.stringify(call).includes('rowse'));
  fake.calls.length = 0;
  return { ...page, ...fake, open, browsed };
}

describe('the mailbox', () => {
  test('shows a mail with its lines, and its link is opened in the phone’s browser', async () => {
    const { dock, press, open, browsed } = await given([form]);
    await press('Mail 1');
    expect(dock.get('.mail__list').text()).toContain('Confirm your registration');
    await dock.get('.mail__list button').trigger('click');
    const mail = dock.get('.mail__open').text();
    expect(mail).toContain('To renshu-09@practice.example.ac.jp');
    expect(mail).toContain('Open the link.');
    await press('All e-mails');
    await open();
    expect(browsed()).toEqual([['browse', { address: '/register?key=abc' }]]);
    expect(dock.get('.phone__app--browser').isVisible()).toBe(true);
    expect(dock.get('.browser__address').text()).toContain('/register?key=abc');
    expect(dock.get('.browser__page').text()).toContain('Sign in with the previous password');
    await press('To mail');
    expect(dock.get('.mail__open').isVisible()).toBe(true);
  });

  test('keeps spam apart', async () => {
    const { dock, press } = await given([], [{ ...linkMail, folder: 'spam' as const }]);
    await press('Mail 1');
    expect(dock.get('.phone__app--mail').text()).toContain('No mail here');
    await press('Spam 1');
    expect(dock.get('.mail__list').text()).toContain('Confirm your registration');
  });

  test('hears of a new mail within three seconds, while the dock is open', async () => {
    const { dock, press, receive } = await given([], []);
    const look = async () => {
      vi.advanceTimersByTime(3_000);
      await flushPromises();
    };
    receive(linkMail);
    await look();
    expect(dock.get('.phone__apps').text()).toContain('Mail 1');
    await press('Fold');
    receive({ ...linkMail, id: 'mail-2' });
    await look();
    expect(dock.get('.phone__apps').text()).toContain('Mail 1');
    await press('Practice dock');
    await look();
    expect(dock.get('.phone__apps').text()).toContain('Mail 2');
  });

  test('looks for nobody’s mails while nobody practises', async () => {
    const fake = fakeHost();
    const look = vi.fn(fake.host.look);
    await mountDock({ host: { ...fake.host, look } });
    vi.advanceTimersByTime(9_000);
    expect(look).toHaveBeenCalledTimes(1);
  });
});

describe('the phone’s browser', () => {
  test('sends what was typed with what was hidden', async () => {
    const { dock, press, type, open, browsed } = await given([form, registered]);
    await open();
    await type('Personal ID', 'u999001a');
    await type('Previous password', 'Renshuu-01a');
    await press('Log in');
    expect(browsed().at(-1)).toEqual([
      'browse',
      { address: '/register', fields: { key: 'abc', id: 'u999001a', secret: 'Renshuu-01a' } },
    ]);
    expect(dock.get('.browser__page').attributes('data-kind')).toBe('done');
    expect(dock.get('.browser__page').text()).toBe('Registered');
  });

  test('keeps what is being typed while the dock looks for mails', async () => {
    const { dock, type, open, receive } = await given([form]);
    await open();
    await type('Personal ID', 'u9990');
    receive({ ...linkMail, id: 'mail-2' });
    vi.advanceTimersByTime(3_000);
    await flushPromises();
    expect(dock.get<HTMLInputElement>('input[name="id"]').element.value).toBe('u9990');
  });

  test('has ID and previous password typed by one press', async () => {
    const { dock, press, open } = await given([form]);
    await open();
    await press('Type ID and old password');
    const typed = dock.findAll<HTMLInputElement>('.browser__form input');
    expect(typed.map(({ element }) => element.value)).toEqual(['u999001a', 'Renshuu-01a']);
  });

  test('shows the portal’s error in its own words until every tab is closed', async () => {
    const { dock, press, open, browsed } = await given([accessError]);
    await open();
    expect(dock.get('.browser__page').attributes('data-kind')).toBe('error');
    expect(dock.get('.browser__page').text()).toContain('Access error');
    await press('Close all tabs');
    expect(dock.findAll('.browser__page')).toEqual([]);
    expect(browsed().at(-1)).toEqual(['closeBrowser', {}]);
  });

  test('says when a page does not come', async () => {
    const { dock, open } = await given();
    await open();
    expect(dock.get('.phone__app--browser').text()).toContain('The page did not come');
  });

  test('drops a page that comes after every tab was closed', async () => {
    const fake = fakeHost({ mails: [linkMail] });
    const slow = Promise.withResolvers<ReturnType<typeof done<BrowserPage>>>();
    const page = await mountDock({ host: { ...fake.host, browse: () => slow.promise } });
    await page.dock.findAll('.dock__cast button')[0]?.trigger('click');
    await page.press('Mail 1');
    await page.dock.get('.mail__list button').trigger('click');
    await page.dock.get('.mail__link').trigger('click');
    await settle();
    expect(page.dock.get('.phone__app--browser').text()).toContain('Waiting for the page');
    await page.press('Close all tabs');
    slow.resolve(done(form));
    await flushPromises();
    expect(page.dock.findAll('.browser__page')).toEqual([]);
  });

  test('is another one for another person, and for a world that starts over', async () => {
    const { dock, press, open, browsed } = await given([form, form]);
    await open();
    await press('Someone else');
    await dock.findAll('.dock__cast button')[1]?.trigger('click');
    expect(dock.findAll('.browser__page')).toEqual([]);
    expect(browsed().at(-1)).toEqual(['closeBrowser', {}]);
    await open();
    await press('Start over');
    expect(dock.findAll('.browser__page')).toEqual([]);
  });
});
