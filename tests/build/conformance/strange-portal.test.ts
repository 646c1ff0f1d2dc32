import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { runConformance } from '#build/conformance/open-run.ts';
import { openPractice } from '#build/conformance/practice.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => unknown;

/** Servers that are no portal at all. */
const strange: readonly (readonly [string, Answer])[] = [
  ['an error page', (response) => response.writeHead(500).end('<h1>Error</h1>')],
  [
    'an empty object',
    (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'),
  ],
  [
    'null as a problem',
    (response) =>
      response.writeHead(422, { 'Content-Type': 'application/problem+json' }).end('null'),
  ],
  ['a redirect', (response) => response.writeHead(302, { Location: '/elsewhere' }).end()],
  ['a cut connection', (_, request) => request.socket.destroy()],
  ['two megabytes', (response) => response.end('x'.repeat(2_000_000))],
];

test.each(strange)('%s for every call is a report, not a crash', async (_what, answer) => {
  const server = createServer((request, response) => {
    request.resume().once('end', () => void answer(response, request));
  });
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo;
  const { options, close } = await openPractice({ front: async () => `http://127.0.0.1:${port}` });
  const { results } = await runConformance(options).finally(close);
  server.closeAllConnections();
  server.close();
  const isAboutEach = ({ id }: { readonly id: string }) => /^(?:reply|problem|no)-/.test(id);
  const held = results.filter(({ verdict }) => verdict === 'held');
  // Nothing of a portal is found in it but what its replies happen to have.
  expect(held.filter((result) => !isAboutEach(result))).toEqual([]);
  expect(results.filter(({ verdict }) => verdict === 'broken').length).toBeGreaterThan(70);
});
