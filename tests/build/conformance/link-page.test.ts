import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { openLink } from '#build/conformance/link-page.ts';
import { Breach, NotMade } from '#build/conformance/verdicts.ts';

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
      if (/^(?:\/|http)/.test(page)) response.writeHead(303, { Location: page }).end();
      else response.setHeader('Set-Cookie', `step=${asked.length}; Path=/; HttpOnly`).end(page);
    });
  });
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  closes.push(() => void server.close());
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return { asked, host, link: `http://${host}/link` };
}

const reader = { personalId: 'u1', password: 'p&"1' };
const signIn = `<head><title>x</title></head><form method="post" action="/in"><input type="hidden"
  name="csrf" value="a&amp;b"><input type="text" name="id"><input type='password' name='pass'></form>`;

test('signs in, presses the button and gives the words of the last page', async () => {
  const { asked, host, link } = await openSite({
    'GET /link': () => signIn,
    'POST /in': (body, cookie) =>
      `${body.get('csrf')} ${body.get('id')} ${body.get('pass')} ${cookie}` === 'a&b u1 p&"1 step=1'
        ? '/sure'
        : 'wrong',
    'GET /sure': () => '<form action="/done"><button name="go" value="1">Register</button></form>',
    'POST /done': (body) => `<h1>Done ${body.get('go') ?? ''}</h1><p>You can   close this</p>`,
  });
  expect(await openLink(link, reader, [host])).toBe('Done 1 You can close this');
  expect(asked).toEqual(['GET /link', 'POST /in', 'GET /sure', 'POST /done']);
});

test('does not try a refused password again', async () => {
  const { asked, host, link } = await openSite({
    'GET /link': () => signIn,
    'POST /in': () => `<p>Wrong</p>${signIn}`,
  });
  expect(await openLink(link, reader, [host])).toContain('Wrong');
  expect(asked).toEqual(['GET /link', 'POST /in']);
});

test('a page without a form is the end', async () => {
  const { host, link } = await openSite({ 'GET /link': () => '<p>Access error</p>' });
  expect(await openLink(link, reader, [host])).toBe('Access error');
});

test('only the first button of a form is pressed', async () => {
  const buttons = '<button name="go" value="1">Yes</button><button name="stop">No</button>';
  const { host, link } = await openSite({
    'GET /link': () => `<form action="/done">${buttons}</form>`,
    'POST /done': (body) => [...body.keys()].join(),
  });
  expect(await openLink(link, reader, [host])).toBe('go');
});

describe('another site', () => {
  test('gets nothing by a link', async () => {
    const other = await openSite({});
    const opened = openLink(other.link, reader, ['portal.example.org']);
    await expect(opened).rejects.toBeInstanceOf(NotMade);
    expect(other.asked).toEqual([]);
  });

  test('gets nothing by a form', async () => {
    const other = await openSite({});
    const form = signIn.replace('/in', `http://${other.host}/in`);
    const { host, link } = await openSite({ 'GET /link': () => form });
    await expect(openLink(link, reader, [host])).rejects.toThrow(
      `the form behind the link leads to ${other.host}, and the portal’s hosts are ${host}`,
    );
    expect(other.asked).toEqual([]);
  });

  test('gets nothing by a redirect', async () => {
    const other = await openSite({});
    const { host, link } = await openSite({ 'GET /link': () => other.link });
    await expect(openLink(link, reader, [host])).rejects.toThrow(
      `the redirect from http://${host} leads to ${other.host}`,
    );
    expect(other.asked).toEqual([]);
  });

  test('gets no cookie of the first, though it is named', async () => {
    const other = await openSite({ 'POST /in': (_, cookie) => `cookie: ${cookie || 'none'}` });
    const form = signIn.replace('/in', `http://${other.host}/in`);
    const { host, link } = await openSite({ 'GET /link': () => form });
    expect(await openLink(link, reader, [host, other.host])).toBe('cookie: none');
  });
});

test('a page that nobody serves is a breach, which does not tell the link', async () => {
  // Port 1 of this machine: nobody listens there.
  const opened = openLink('http://127.0.0.1:1/secret', reader, ['127.0.0.1:1']);
  await expect(opened).rejects.toBeInstanceOf(Breach);
  await expect(opened).rejects.toThrow(/came none: .*GET http:\/\/127\.0\.0\.1:1\/… \(the page/);
});
