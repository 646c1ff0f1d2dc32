import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { answer, isOwn, pagesIn, readPages, type Pages } from '#electron/desktop/pages.ts';
import { readBuiltPage } from '#electron/services/built-page.ts';
import { mapOf, pageMapName } from '#electron/services/page-map.ts';
import { createPageFolder } from '#tests/support/page-folder.ts';

/** A product with a page and its map, as the build leaves them. */
async function withProduct(run: (product: string, folder: string) => Promise<void>) {
  const { folder, remove } = await createPageFolder();
  const product = path.dirname(folder);
  try {
    await rm(path.join(folder, 'assets', 'notes.txt'));
    const map = mapOf(await readBuiltPage(folder));
    await writeFile(path.join(product, pageMapName), JSON.stringify(map));
    await run(product, folder);
  } finally {
    await remove();
  }
}

function withPages(run: (pages: Pages) => Promise<void>) {
  return withProduct(async (product) => {
    const read = await readPages(product);
    if (!read.ok) throw new Error(read.sentence);
    await run(read.pages);
  });
}

test('the map has size, hash and type of every file', () =>
  withProduct(async (product) => {
    const map: unknown = JSON.parse(await readFile(path.join(product, pageMapName), 'utf8'));
    expect(map).toMatchObject({
      '': { bytes: 54, type: 'text/html; charset=utf-8' },
      'assets/index.js': {
        bytes: 25,
        sha256: '044e0938ca25ee17d28e7c2b30e5f3608b30703314330c865d8ebf48cc605f3c',
        type: 'text/javascript; charset=utf-8',
      },
    });
  }));

const index = (folder: string) => path.join(folder, 'assets', 'index.js');

test.each([
  {
    name: 'one byte is another one',
    spoil: async (folder: string) =>
      writeFile(index(folder), (await readFile(index(folder), 'utf8')).replace('r', 'R')),
    what: 'changed',
    says: 'The page’s file "assets/index.js" is not as it was built.',
  },
  {
    name: 'a byte more',
    spoil: (folder: string) => writeFile(index(folder), ' ', { flag: 'a' }),
    what: 'changed',
    says: 'The page’s file "assets/index.js" is not as it was built.',
  },
  {
    name: 'a file less',
    spoil: (folder: string) => rm(index(folder)),
    what: 'missing',
    says: 'The page’s file "assets/index.js" is missing.',
  },
  {
    name: 'a file more, of whatever kind',
    spoil: (folder: string) => writeFile(path.join(folder, 'more.exe'), ''),
    what: 'added',
    says: 'The page’s file "more.exe" was not there when the page was built.',
  },
  {
    name: 'a link more',
    spoil: (folder: string) => symlink('/etc/hostname', path.join(folder, 'more.js')),
    what: 'added',
    says: 'The page’s file "more.js" was not there when the page was built.',
  },
  {
    name: 'a folder in the place of a file',
    spoil: (folder: string) => rm(index(folder)).then(() => mkdir(index(folder))),
    what: 'missing',
    says: 'The page’s file "assets/index.js" is missing.',
  },
  {
    name: 'no map',
    spoil: (folder: string) => rm(path.join(folder, '..', pageMapName)),
    what: 'no-map',
    says: 'The list of the page’s files cannot be read.',
  },
  {
    name: 'an empty map',
    spoil: (folder: string) => writeFile(path.join(folder, '..', pageMapName), '{}'),
    what: 'no-map',
    says: 'The list of the page’s files cannot be read.',
  },
])('a page is none any more with $name', ({ spoil, what, says }) =>
  withProduct(async (product, folder) => {
    await spoil(folder);
    const sentence = `${says} Nothing was shown. Install the package again.`;
    expect(await readPages(product)).toMatchObject({ ok: false, what, sentence });
  }),
);

test('a map can name no file outside of the page', () =>
  withProduct(async (product) => {
    const map: unknown = JSON.parse(await readFile(path.join(product, pageMapName), 'utf8'));
    const place = '../secret.html';
    const secret = await readFile(path.join(product, 'secret.html'));
    const sha256 = createHash('sha256').update(secret).digest('hex');
    const outside = { [place]: { bytes: secret.length, sha256, type: 'text/html' } };
    const next = JSON.stringify({ ...Object(map), ...outside });
    await writeFile(path.join(product, pageMapName), next);
    expect(await readPages(product)).toMatchObject({ ok: false, what: 'missing', place });
  }));

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
