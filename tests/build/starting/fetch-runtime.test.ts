import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchRuntime } from '#build/starting/fetch-runtime.ts';

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(`${tmpdir()}/genkan-cache-`);
  vi.stubEnv('electron_config_cache', cache);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true });
});

test('an archive that is not Electron’s own is thrown away', async () => {
  const asked: (string | undefined)[] = [];
  const mirror = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader('Content-Length', 3).end('zip');
  }).listen(0, '127.0.0.1');
  await once(mirror, 'listening');
  // A server that listens on TCP has an AddressInfo; the string form is for pipes.
  const { port } = mirror.address() as AddressInfo;
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${port}/`);
  const lines: string[] = [];
  expect(await fetchRuntime((line) => lines.push(line))).toBeUndefined();
  expect(asked).toEqual([expect.stringMatching(/^\/v?[\d.]+\/electron-v[\d.]+-\w+-\w+\.zip$/)]);
  expect(lines[0]).toContain('Looking for the Electron runtime');
  mirror.close();
});

test('nothing is fetched where nothing can be reached', async () => {
  vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:1/');
  expect(await fetchRuntime(() => undefined)).toBeUndefined();
});
