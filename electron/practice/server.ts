import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isProblem, problemAnswer, type Answer } from './answer.ts';
import type { Clock } from './clocks.ts';
import { readAsk } from './request.ts';
import { exchange } from './exchange.ts';
import type { PracticePortal } from './portal.ts';

export interface PortalServerOptions {
  /** The portal of the moment: starting over replaces it. */
  readonly portal: () => PracticePortal;
  readonly seconds: Clock;
  /** Gets a fault of the portal itself; nobody's request is in it. */
  readonly onFault: (fault: unknown) => void;
}

export interface PortalServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** The practice portal behind real HTTP: on loopback only, at a port that the system chooses. */
export async function startPortalServer(options: PortalServerOptions): Promise<PortalServer> {
  const server = createServer(
    { maxHeaderSize: 8_192, requestTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    (request, response) => void reply(options, request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  // A TCP server that listens has an address with a port.
  const { port } = server.address() as AddressInfo;
  return { port, close: () => close(server) };
}

async function reply(
  options: PortalServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const ask = await readAsk(request);
  if (ask === 'cut') return;
  const answer = 'status' in ask ? ask : answerOf(options, ask);
  send(options, answer, response);
}

function answerOf(
  { portal, onFault }: PortalServerOptions,
  ask: Parameters<typeof exchange>[1],
): Answer {
  try {
    return exchange(portal(), ask);
  } catch (fault) {
    onFault(fault);
    return problemAnswer({ code: 'internal' });
  }
}

function send({ seconds }: PortalServerOptions, answer: Answer, response: ServerResponse): void {
  // The clock for one-time codes is told by the Date header of every reply.
  response.sendDate = false;
  response.setHeader('Date', new Date(seconds()).toUTCString());
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (answer.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  if (answer.allow) response.setHeader('Allow', answer.allow);
  // What was not read is not read later either.
  if (answer.closes) response.setHeader('Connection', 'close');
  response.statusCode = answer.status;
  if (answer.status === 204) {
    response.end();
    return;
  }
  const kind = isProblem(answer) ? 'application/problem+json' : 'application/json';
  response.setHeader('Content-Type', `${kind}; charset=utf-8`);
  response.end(JSON.stringify(answer.body));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
