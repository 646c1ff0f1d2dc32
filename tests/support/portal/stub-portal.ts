import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { endpoints, type EndpointName, type ProblemCode } from '#electron/portal/contract.ts';
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
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What one endpoint does instead of answering well. */
export interface Mood {
  readonly how?: MisbehaviourName;
  readonly refuses?: {
    readonly code: ProblemCode;
    readonly status?: number;
    readonly more?: object;
  };
  /** Cuts the connection when the headers are there and nothing is read. */
  readonly cutsEarly?: boolean;
  /** For a write: whether it is done and remembered all the same. */
  readonly executes?: boolean;
  /** For a write: how many looks find it still being done. */
  readonly looksInProgress?: number;
}

export interface StubPortal {
  readonly port: number;
  readonly heard: readonly Heard[];
  /** Writes done, by endpoint; a write that comes again with its key is done once. */
  readonly done: readonly EndpointName[];
  readonly connections: () => number;
  readonly mood: Partial<Record<EndpointName, Mood>>;
  readonly date: { header: string | undefined };
  readonly close: () => Promise<void>;
}

/** A small portal on loopback, made from the contract and the samples: state is what was done. */
export async function openStubPortal(): Promise<StubPortal> {
  const heard: Heard[] = [];
  const done: EndpointName[] = [];
  const operations = new Map<string, { readonly ready: Ready; looks: number }>();
  const mood: StubPortal['mood'] = {};
  const date: StubPortal['date'] = { header: undefined };
  let connections = 0;

  const look = (path: string): Ready => {
    const found = operations.get(decodeURIComponent(path.split('/').at(-1) ?? ''));
    if (!found) return json(200, { state: 'never-arrived' });
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
    const { how, refuses, executes = true } = mood[name] ?? {};
    const ready = refuses ? refusal(refuses) : readyOf(name);
    const key = String(request.headers['idempotency-key']);
    if (endpoints[name].verb !== 'GET' && executes) execute(name, key, ready);
    const reply = name === 'operation' ? look(request.url ?? '') : ready;
    if (how) misbehaviours[how](response, reply);
    else send(response, reply);
  };
  const server = createServer((request, response) => {
    const endpoint = endpointOf(request);
    if (endpoint && mood[endpoint]?.cutsEarly) {
      request.socket.destroy();
      return;
    }
    void bodyOf(request).then((body) => {
      heard.push({ endpoint, headers: request.headers, body });
      if (date.header !== undefined) response.setHeader('Date', date.header);
      if (endpoint) answer(endpoint, request, response);
      else send(response, problemReply(404, 'not-found'));
    });
  });
  server.on('connection', (_: Socket) => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // The server listens on TCP, so its address is of this kind.
    port: (server.address() as AddressInfo).port,
    heard,
    done,
    connections: () => connections,
    mood,
    date,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function endpointOf({ method, url }: IncomingMessage): EndpointName | undefined {
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
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
