import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { test } from '#tests/support/browser-door.ts';

/** A page of another origin that tries to get at the practice app, and writes down how it went. */
function attackOn(address: string): string {
  const { host, origin } = new URL(address);
  return `<!doctype html>
    <iframe src="${address}"></iframe>
    <script>
      const say = (words) => document.body.append(words + '. ');
      const socket = new WebSocket('ws://${host}/door');
      socket.onopen = () => say('socket open');
      socket.onclose = () => say('socket refused');
      fetch('${origin}/').then(() => say('page read'), () => say('page refused'));
      const sandboxed = document.createElement('iframe');
      sandboxed.sandbox = 'allow-scripts';
      sandboxed.srcdoc = '<script>const s = new WebSocket("ws://${host}/door");' +
        's.onopen = () => parent.postMessage("frame open", "*");' +
        's.onclose = () => parent.postMessage("frame refused", "*");<' + '/script>';
      addEventListener('message', (event) => say(event.data));
      document.body.append(sandboxed);
    </script>`;
}

async function serve(html: string): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end(html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

test('a page of another origin gets neither page nor door, in no kind of frame', async ({
  page,
  training,
}) => {
  const other = await serve(attackOn(training.url));
  // A server that listens on TCP has an AddressInfo; the string form is for pipes.
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  const body = page.locator('body');
  for (const words of ['socket refused', 'page refused', 'frame refused']) {
    await expect(body).toContainText(words);
  }
  await expect(body).not.toContainText(/open|read/);
  const framed = page.frames().map((frame) => frame.url());
  expect(framed).not.toContain(training.url);
  other.close();
});
