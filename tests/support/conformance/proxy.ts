import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request on its way to the portal. */
export interface Asked {
  readonly verb: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A reply on its way back. */
export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Send = (asked: Asked) => Promise<Told>;
/** Stands between: hands the request on with `send`, and may change either side. */
export type Between = (asked: Asked, send: Send) => Promise<Told>;

export interface Proxy {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A reverse proxy on loopback in front of the portal at `upstream`. */
export async function startProxy(
  upstream: string,
  between: Between,
  prove?: (asked: Asked) => Asked,
): Promise<Proxy> {
  const send = senderTo(new URL(upstream));
  const server = createServer(
    (incoming, response) => void reply({ between, send, prove }, incoming, response),
  );
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

interface Way {
  readonly between: Between;
  readonly send: Send;
  readonly prove?: ((asked: Asked) => Asked) | undefined;
}

/** A request goes on with its proof, once; whatever else is sent in its place needs one of its own. */
function sendOnce(asked: Asked, send: Send, prove: (asked: Asked) => Asked): Send {
  let isFirst = true;
  return (one) => {
    const isOwn = one.verb === asked.verb && one.path === asked.path;
    const goesOn = isFirst && isOwn && one.headers === asked.headers;
    isFirst = false;
    return send(goesOn ? one : prove(one));
  };
}

async function reply(
  { between, send, prove = (one) => one }: Way,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = {
    verb: incoming.method ?? '',
    path: incoming.url ?? '',
    headers: plain(incoming.headers),
    body: await text(incoming),
  };
  const told = await between(asked, sendOnce(asked, send, prove));
  response.sendDate = false;
  response.writeHead(told.status, told.headers).end(told.body);
}

/** Of their way, not of the message. */
const ofTheWay = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive'];

function plain(headers: IncomingMessage['headers']): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => !ofTheWay.includes(name));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
}

function senderTo(upstream: URL): Send {
  return ({ verb, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const options = { method: verb, headers: { ...headers, ...length }, agent: false };
      request(new URL(path, upstream), options, (answer) => {
        text(answer).then(
          (told) =>
            resolve({ status: answer.statusCode ?? 0, headers: plain(answer.headers), body: told }),
          reject,
        );
      })
        .on('error', reject)
        .end(body);
    });
}
