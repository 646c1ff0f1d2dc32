import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** What a portal that did its work would send. */
export interface Ready {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

type Misbehaviour = (response: ServerResponse, ready: Ready) => void;

/** Blanks are good JSON: nothing but its size is wrong with such a reply. */
const tenMegabytes = ' '.repeat(10_000_000);

/** Ways of answering that a client must survive. */
export const misbehaviours = {
  'answers after the limit': () => undefined,
  'answers 500 with a problem': (response) => send(response, problemReply(500, 'internal')),
  'answers 500 with a page': (response) =>
    send(response, { status: 500, type: 'text/html', text: '<h1>Internal Server Error</h1>' }),
  'answers 200 with a page': (response) =>
    send(response, { status: 200, type: 'text/html', text: '<h1>Sign in to this network</h1>' }),
  'truncates its JSON': (response, ready) =>
    send(response, { ...jsonOf(ready), text: jsonOf(ready).text.slice(0, -1) }),
  'sends wrong types': (response, ready) =>
    send(response, { ...jsonOf(ready), text: '{"today":1,"state":2,"token":3,"x":[]}' }),
  'sends 10 MB': (response, ready) =>
    send(response, { ...jsonOf(ready), text: jsonOf(ready).text + tenMegabytes }),
  'sends 10 MB packed into 10 kB': (response, ready) => {
    response.writeHead(jsonOf(ready).status, {
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
    });
    response.end(gzipSync(jsonOf(ready).text + tenMegabytes));
  },
  redirects: (response) => response.writeHead(302, { Location: 'http://elsewhere.invalid/' }).end(),
  'speaks no HTTP': (response) => response.socket?.end('220 mail.example.org ESMTP\r\n\r\n'),
  'cuts the connection': (response) => response.socket?.destroy(),
  'cuts the connection within the reply': (response, ready) => {
    const { status, type, text } = jsonOf(ready);
    response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) });
    response.write(text.slice(0, -1), () => response.socket?.destroy());
  },
} as const satisfies Record<string, Misbehaviour>;
export type MisbehaviourName = keyof typeof misbehaviours;

/** Those that end at once: what each means, and whether a read is worth another try. */
export const spoiledReplies: readonly {
  readonly how: MisbehaviourName;
  readonly code: 'portal-broken' | 'portal-unreachable';
  readonly mayPass: boolean;
}[] = [
  { how: 'answers 500 with a problem', code: 'portal-broken', mayPass: true },
  { how: 'answers 500 with a page', code: 'portal-broken', mayPass: true },
  { how: 'answers 200 with a page', code: 'portal-broken', mayPass: false },
  { how: 'truncates its JSON', code: 'portal-broken', mayPass: false },
  { how: 'sends wrong types', code: 'portal-broken', mayPass: false },
  { how: 'sends 10 MB', code: 'portal-broken', mayPass: false },
  { how: 'sends 10 MB packed into 10 kB', code: 'portal-broken', mayPass: false },
  { how: 'redirects', code: 'portal-broken', mayPass: false },
  { how: 'speaks no HTTP', code: 'portal-broken', mayPass: false },
  { how: 'cuts the connection', code: 'portal-unreachable', mayPass: true },
  { how: 'cuts the connection within the reply', code: 'portal-unreachable', mayPass: true },
];

export function send(response: ServerResponse, { status, type, text }: Ready): void {
  if (status === 204) response.writeHead(status).end();
  else response.writeHead(status, { 'Content-Type': type }).end(text);
}

export function problemReply(status: number, code: string, more: object = {}): Ready {
  const problem = { type: `https://example.org/problems/${code}`, title: code, status, code };
  return {
    status,
    type: 'application/problem+json; charset=utf-8',
    text: JSON.stringify({ ...problem, ...more }),
  };
}

/** A reply without a body has nothing to spoil, so it gets one. */
function jsonOf(ready: Ready): Ready {
  return ready.status === 204 ? { status: 200, type: 'application/json', text: '{}' } : ready;
}
