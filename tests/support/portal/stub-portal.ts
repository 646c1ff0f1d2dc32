import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import type { ProblemCode } from '#electron/portal/problem.ts';
import {
  misbehaviours,
  problemReply,
  send,
  type MisbehaviourName,
  type Ready,
} from './misbehaviours.ts';
import { samples } from './samples.ts';

export interface Heard {
  readonly endpoint: EndpointName | undefined;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What one endpoint does instead of answering well. */
export interface Mood {
  readonly how?: MisbehaviourName;
  readonly redirectsTo?: string;
  readonly refuses?: {
    readonly code: ProblemCode;
    readonly status?: number;
    readonly more?: object;
  };
  /** So many times it cuts the connection when the headers are there and nothing is read. */
  cutsEarly?: number;
  /** For a write: whether it is done and remembered all the same. */
  readonly executes?: boolean;
  /** For a write: until when it is on its way. */
  readonly arrives?: Promise<unknown>;
  /** For a write: how many looks find it still being done. */
  readonly looksInProgress?: number;
}

export interface StubPortal {
  readonly port: number;
  readonly heard: readonly Heard[];
  /** Writes done, by endpoint; a write that comes again with its key is done once. */
  readonly done: readonly EndpointName[];
  /** All that ever came, and those that are open now. */
  readonly connections: () => number;
  readonly openConnections: () => number;
  readonly mood: Partial<Record<EndpointName, Mood>>;
  readonly date: { header: string | undefined };
  readonly close: () => Promise<void>;
}

/** A small portal on loopback, made from the contract and the samples: state is what was done. */
export async function openStubPortal(): Promise<StubPortal> {
  const heard: Heard[] = [];
  const done: EndpointName[] = [];
  const operations = new Map<string, { readonly ready: Ready; looks: number }>();
  const withdrawn = new Set<string>();
  const mood: StubPortal['mood'] = {};
  const date: StubPortal['date'] = { header: undefined };
  let connections = 0;
  let open = 0;

  const look = (path: string): Ready => {
    const key = decodeURIComponent(path.split('/').at(-1) ?? '');
    const found = operations.get(key);
    if (!found) {
      withdrawn.add(key);
      return json(200, { state: 'never-arrived' });
    }
    found.looks -= 1;
    if (found.looks >= 0) return json(200, { state: 'in-progress' });
    const { status, text } = found.ready;
    const reply: unknown = status === 204 ? undefined : JSON.parse(text);
    return json(200, { state: 'completed', status, reply });
  };
  const execute = (name: EndpointName, key: string, ready: Ready) => {
    if (operations.has(key)) return;
    operations.set(key, { ready, looks: mood[name]?.looksInProgress ?? 0 });
    done.push(name);
  };
  const answer = (name: EndpointName, request: IncomingMessage, response: ServerResponse) => {
    const { how, redirectsTo, refuses, executes = true } = mood[name] ?? {};
    const key = String(request.headers['idempotency-key']);
    if (withdrawn.has(key)) {
      send(response, problemReply(409, 'operation-withdrawn'));
      return;
    }
    const ready = refuses ? refusal(refuses) : readyOf(name);
    if (endpoints[name].verb !== 'GET' && executes) execute(name, key, ready);
    const reply = name === 'operation' && !refuses ? look(request.url ?? '') : ready;
    if (redirectsTo) response.writeHead(307, { Location: redirectsTo }).end();
    else if (how) misbehaviours[how](response, reply);
    else send(response, reply);
  };
  const server = createServer((request, response) => {
    const endpoint = endpointOf(request);
    const feeling = endpoint && mood[endpoint];
    if (feeling?.cutsEarly) {
      feeling.cutsEarly -= 1;
      request.socket.destroy();
      return;
    }
    void bodyOf(request).then(async (body) => {
      await feeling?.arrives;
      heard.push({ endpoint, url: request.url ?? '', headers: request.headers, body });
      if (date.header !== undefined) response.setHeader('Date', date.header);
      if (endpoint) answer(endpoint, request, response);
      else send(response, problemReply(404, 'not-found'));
    });
  });
  server.on('connection', (socket) => {
    connections += 1;
    open += 1;
    socket.on('close', () => (open -= 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // The server listens on TCP, so its address is of this kind.
    port: (server.address() as AddressInfo).port,
    heard,
    done,
    connections: () => connections,
    openConnections: () => open,
    mood,
    date,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function endpointOf({ method, url }: IncomingMessage): EndpointName | undefined {
  // An object written out has the keys that its type names.
  const names = Object.keys(endpoints) as EndpointName[];
  return names.find((name) => {
    const { verb, path } = endpoints[name];
    return verb === method && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(url ?? '');
  });
}

function readyOf(name: EndpointName): Ready {
  return json(endpoints[name].status, samples[name].reply);
}

function refusal({ code, status = 422, more = {} }: NonNullable<Mood['refuses']>): Ready {
  return problemReply(status, code, more);
}

function json(status: number, value: unknown): Ready {
  return { status, type: 'application/json; charset=utf-8', text: JSON.stringify(value) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: string[] = [];
  request.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  await once(request, 'end');
  return chunks.join('');
}
