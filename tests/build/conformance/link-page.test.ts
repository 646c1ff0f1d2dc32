import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { openLink } from '#build/conformance/link-page.ts';

const closes: (() => void)[] = [];
afterEach(() => {
  for (const close of closes.splice(0)) close();
});

type Page = (body: URLSearchParams, cookie: string) => string;

/** A site whose pages are told by `verb path`; each reply sets one cookie more. */
async function openSite(pages: Readonly<Record<string, Page>>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const line = `${request.method ?? ''} ${request.url ?? ''}`;
      asked.push(line);
      const page = pages[line]?.(new URLSearchParams(body), request.headers.cookie ?? '') ?? '';
      if (page.startsWith('/')) response.writeHead(303, { Location: page }).end();
      else response.setHeader('Set-Cookie', `step=${asked.length}; Path=/; HttpOnly`).end(page);
    });
  });
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  closes.push(() => void server.close());
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo;
  return { asked, link: `http://127.0.0.1:${port}/link` };
}

const reader = { personalId: 'u1', password: 'p&"1' };
const signIn = `<head><title>x</title></head><form method="post" action="/in"><input type="hidden"
  name="csrf" value="a&amp;b"><input type="text" name="id"><input type='password' name='pass'></form>`;

test('signs in, presses the button and gives the words of the last page', async () => {
  const { asked, link } = await openSite({
    'GET /link': () => signIn,
    'POST /in': (body, cookie) =>
      `${body.get('csrf')} ${body.get('id')} ${body.get('pass')} ${cookie}` === 'a&b u1 p&"1 step=1'
        ? '/sure'
        : 'wrong',
    'GET /sure': () => '<form action="/done"><button name="go" value="1">Register</button></form>',
    'POST /done': (body) => `<h1>Done ${body.get('go') ?? ''}</h1><p>You can   close this</p>`,
  });
  expect(await openLink(link, reader)).toBe('Done 1 You can close this');
  expect(asked).toEqual(['GET /link', 'POST /in', 'GET /sure', 'POST /done']);
});

test('does not try a refused password again', async () => {
  const { asked, link } = await openSite({
    'GET /link': () => signIn,
    'POST /in': () => `<p>Wrong</p>${signIn}`,
  });
  expect(await openLink(link, reader)).toContain('Wrong');
  expect(asked).toEqual(['GET /link', 'POST /in']);
});

test('a page without a form is the end', async () => {
  const { link } = await openSite({ 'GET /link': () => '<p>Access error</p>' });
  expect(await openLink(link, reader)).toBe('Access error');
});
