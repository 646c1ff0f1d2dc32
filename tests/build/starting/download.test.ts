import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDownloader } from '#build/starting/download.ts';

let folder: string;
let server: Server | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'genkan-download-'));
});
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(folder, { recursive: true });
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on TCP has an AddressInfo; the string form is for pipes.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/electron.zip`;
}

async function download(url: string) {
  const lines: string[] = [];
  const file = path.join(folder, 'new', 'electron.zip');
  const limits = { answerMs: 200, silenceMs: 200 };
  await createDownloader((line) => lines.push(line), limits).download(url, file, {});
  return { lines, bytes: (await readFile(file)).length };
}

test('fetches the file and says how far it is', async () => {
  const whole = Buffer.alloc(5_000_000);
  const { lines, bytes } = await download(
    await serve((_request, response) => {
      response.setHeader('Content-Length', whole.length).end(whole);
    }),
  );
  expect(bytes).toBe(5_000_000);
  expect(lines.at(-1)).toBe('  100 % of 5 MB');
  expect(lines.length).toBeLessThanOrEqual(10);
});

test.each<[string, RequestListener]>([
  ['never answers', () => undefined],
  ['has no such file', (_request, response) => void response.writeHead(404).end()],
  ['falls silent in the middle', (_request, response) => void response.write('half')],
  [
    'hangs up in the middle',
    (_request, response) => void response.write('x', () => response.destroy()),
  ],
])('gives up where the server %s', async (_what, listener) => {
  await expect(download(await serve(listener))).rejects.toThrow();
});

test('gives up where there is no server', async () => {
  await expect(download('http://127.0.0.1:1/electron.zip')).rejects.toThrow();
});
