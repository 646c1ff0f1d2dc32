import { expect, test } from 'vitest';
import fc from 'fast-check';
import { answer, isOwn, pagesIn, readPages } from '#electron/desktop/pages.ts';
import { createPageFolder } from '#tests/support/page-folder.ts';

async function withPages(run: (pages: Awaited<ReturnType<typeof readPages>>) => Promise<void>) {
  const { folder, remove } = await createPageFolder();
  try {
    await run(await readPages(folder));
  } finally {
    await remove();
  }
}

test('the files of the page are served with their type and the policy', () =>
  withPages(async (pages) => {
    const reply = answer(pages, { url: 'app://kiosk/assets/index.js', method: 'GET' });
    expect(reply.status).toBe(200);
    expect(await reply.text()).toContain('document.title');
    expect(reply.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(reply.headers.get('content-security-policy')).toContain("connect-src 'none'");
  }));

test('the page begins in the language of the settings', () =>
  withPages(async (pages) => {
    const request = { url: 'app://kiosk/', method: 'GET' };
    expect(await answer(pages, request).text()).toContain('<html lang="ja">');
    expect(await answer(pagesIn(pages, 'ko'), request).text()).toContain('<html lang="ko">');
  }));

test('anything else is not there', () =>
  withPages(async (pages) => {
    const hostile = [
      'app://kiosk/index.html',
      'app://kiosk/../secret.html',
      'app://kiosk/%2e%2e/secret.html',
      'app://kiosk/assets/notes.txt',
      'app://other/',
      'app://kiosk/?x',
      'file:///etc/hostname',
    ];
    for (const url of hostile) expect(answer(pages, { url, method: 'GET' }).status).toBe(404);
    expect(answer(pages, { url: 'app://kiosk/', method: 'POST' }).status).toBe(404);
  }));

test('ten thousand generated paths lead to no file but those of the page', () =>
  withPages(async (pages) => {
    const path = fc.array(fc.oneof(fc.constantFrom('..', '%2e', '\\', '/', 'assets'), fc.string()));
    fc.assert(
      fc.property(path, (parts) => {
        const url = `app://kiosk/${parts.join('/')}`;
        return answer(pages, { url, method: 'GET' }).status === (pages.has(url) ? 200 : 404);
      }),
      { numRuns: 10_000 },
    );
  }));

test.each([
  ['app://kiosk/', true],
  ['app://kiosk/assets/x.js', true],
  ['app://kiosk.evil/', false],
  ['app://kiosk@evil/', false],
  ['app://evil/kiosk/', false],
  ['https://kiosk/', false],
  ['about:blank', false],
  ['blob:app://kiosk/1', false],
  ['', false],
])('%s is our own: %s', (address, expected) => {
  expect(isOwn(address)).toBe(expected);
});
