import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFakeTraining, type FakeTraining } from '#tests/support/fake-training.ts';

let training: FakeTraining;
beforeAll(async () => {
  training = await startFakeTraining();
});
afterAll(() => training.close());

interface Reply {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** Asks with the path and headers exactly as they are given; `fetch` would tidy them up. */
function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  const { port } = new URL(training.url);
  return new Promise<Reply>((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      let body = '';
      response.on('data', (part) => (body += String(part)));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body }),
      );
    });
    asking.on('error', reject).end();
  });
}

test('serves the page with a policy that allows its own files only', async () => {
  const { status, headers, body } = await ask('/');
  expect(status).toBe(200);
  expect(body).toContain('<title>Practice</title>');
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types vue",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
});

test('serves the files of the page, and to HEAD only their headers', async () => {
  const get = await ask('/assets/index.js?v=1');
  expect([get.status, get.headers['content-type'], get.body]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'document.title = "ready";',
  ]);
  const head = await ask('/assets/index.js', { method: 'HEAD' });
  expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '25', '']);
});

test.each([
  '/assets/notes.txt',
  '/../secret.html',
  '/%2e%2e/secret.html',
  '/assets/../../secret.html',
  '/index.html',
  '/__proto__',
  '/constructor',
  '//',
  '*',
])('knows nothing at %s', async (path) => {
  const { status, body, headers } = await ask(path);
  expect([status, body, headers['x-content-type-options']]).toEqual([404, '', 'nosniff']);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
  const { status, headers } = await ask('/', { method });
  expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
});

test.each(['example.org', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.example.org', '[::1]'])(
  'serves nothing to a page that calls it %s',
  async (host) => {
    const { status, body } = await ask('/', { headers: { Host: host } });
    expect([status, body]).toEqual([421, '']);
  },
);

test('is called localhost too', async () => {
  const { port } = new URL(training.url);
  const { status } = await ask('/', { headers: { Host: `localhost:${port}` } });
  expect(status).toBe(200);
});

test('does not start without a page', async () => {
  const { startTraining } = await import('#electron/training/start.ts');
  const options = { pageFolder: import.meta.dirname, port: 0, after: () => () => undefined };
  const start = startTraining({
    ...options,
    clock: () => 0,
    createWorld: () => Promise.reject(new Error('no world')),
  });
  await expect(start).rejects.toThrow('There is no index.html in');
});
