import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { After } from '#electron/services/timer.ts';
import { isProblem, problemAnswer, type Answer } from './answer.ts';
import type { Callers } from './callers.ts';
import type { Clock } from './clocks.ts';
import type { Conditions } from './conditions.ts';
import { exchange } from './exchange.ts';
import type { PracticePortal } from './portal.ts';
import { isForUs, readAsk } from './request.ts';
import { answerPage, isForSite, readPageAsk, sendPage } from './site/respond.ts';
import type { PageAsk } from './site/site.ts';

export interface PortalServerOptions {
  /** The portal of the moment: starting over replaces it. */
  readonly portal: () => PracticePortal;
  readonly seconds: Clock;
  /** Finds out who asks. */
  readonly callers: Callers;
  /** Whether it answers at once, slowly or not at all, at a path. */
  readonly answers: (path: string) => Conditions['answers'];
  readonly after: After;
  /** Gets a fault of the portal itself; nobody's request is in it. */
  readonly onFault: (fault: unknown) => void;
}

export interface PortalServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** How long a slow portal takes for each answer, in milliseconds: done at once, said late. */
const slowMs = 6_000;

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
  const cut = () => request.socket.destroy();
  const answers = () => options.answers(request.url ?? '');
  if (answers() === 'away') return void cut();
  const send = await answerTo(options, request, response);
  if (!send) return;
  if (answers() === 'at-once') {
    send();
    return;
  }
  const callOff = options.after(slowMs, () => (answers() === 'away' ? cut() : send()));
  response.once('close', callOff);
}

/** Does what is asked, and gives the way to say it; nothing where the connection has broken. */
async function answerTo(
  options: PortalServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<(() => void) | undefined> {
  if (!isForUs(request)) {
    const answer = problemAnswer({ code: 'request-malformed' }, 421);
    return () => send(options, answer, response);
  }
  if (isForSite(request)) {
    const ask = await readPageAsk(request);
    return ask && pageFor(options, ask, response);
  }
  const ask = await readAsk(request, options.callers);
  if (ask === 'cut') return undefined;
  const answer = 'status' in ask ? ask : answerOf(options, ask);
  return () => send(options, answer, response);
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

function pageFor(options: PortalServerOptions, ask: PageAsk, response: ServerResponse): () => void {
  try {
    const answer = answerPage(options.portal().facts, ask);
    return () => {
      prepare(options.seconds, response);
      sendPage(answer, response);
    };
  } catch (fault) {
    options.onFault(fault);
    return () => send(options, problemAnswer({ code: 'internal' }), response);
  }
}

function send({ seconds }: PortalServerOptions, answer: Answer, response: ServerResponse): void {
  prepare(seconds, response);
  // RFC 9449 7.1.
  if (answer.status === 401) response.setHeader('WWW-Authenticate', 'DPoP algs="ES256"');
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

/** What every reply has. */
function prepare(seconds: Clock, response: ServerResponse): void {
  // The clock for one-time codes is told by the Date header of every reply.
  response.sendDate = false;
  response.setHeader('Date', new Date(seconds()).toUTCString());
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
