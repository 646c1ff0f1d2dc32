import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { After } from '#electron/services/timer.ts';
import { closeCodes, maxMessageBytes, socketPath } from '#shared/contract/socket.ts';
import { dropDeadLines } from './heartbeat.ts';
import { isOwnOrigin } from './own-address.ts';
import { createPace } from '#electron/services/pace.ts';
import { Tab, type Line } from './tab.ts';
import type { Worlds } from './worlds.ts';

export interface DoorOptions {
  readonly server: Server;
  readonly token: string;
  readonly worlds: Pick<Worlds, 'enter'>;
  readonly after: After;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The most connections at a time. */
  readonly most: number;
}

/** Far more than a person makes, and few enough that a runaway page is stopped. */
const burst = 400;
const perSecond = 100;

const socketOptions = {
  noServer: true,
  clientTracking: true,
  maxPayload: maxMessageBytes,
  perMessageDeflate: false,
} as const;

/** The web socket beside the page. Who is not let in learns a status and nothing else. */
export function openDoor(options: DoorOptions): { readonly close: () => void } {
  const sockets = new WebSocketServer(socketOptions);
  const stopHeartbeat = dropDeadLines(sockets, options.after);
  options.server.on('upgrade', (request, stream, head) => {
    const status = refusal(request, sockets.clients.size, options.most);
    if (status) return refuse(stream, status);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      sockets.emit('connection', socket, request);
      connect(socket, options);
    });
  });
  return {
    close: () => {
      stopHeartbeat();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function refusal(request: IncomingMessage, open: number, most: number): string | undefined {
  if (request.url !== socketPath) return '404 Not Found';
  if (!isOwnOrigin(request.headers, request.socket.localPort ?? 0)) return '403 Forbidden';
  return open >= most ? '503 Service Unavailable' : undefined;
}

function refuse(stream: Duplex, status: string): void {
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function connect(socket: WebSocket, { token, worlds, after, clock }: DoorOptions): void {
  const line: Line = {
    send: (message) => {
      socket.send(JSON.stringify(message));
    },
    shut: (reason) => {
      socket.close(closeCodes[reason], reason);
    },
  };
  const pace = createPace(burst, perSecond, clock);
  const tab = new Tab({ line, token, worlds, after, pace });
  socket.on('message', (data, isBinary) => {
    tab.take(isBinary ? undefined : parse(data));
  });
  socket.on('close', () => tab.gone());
  // An error (oversize, not UTF-8, a broken frame) is always followed by "close".
  socket.on('error', () => undefined);
}

function parse(data: RawData): unknown {
  try {
    // With the socket's usual binaryType ("nodebuffer") a message is one Buffer; no other form is read.
    return Buffer.isBuffer(data) ? JSON.parse(data.toString()) : undefined;
  } catch {
    return undefined;
  }
}
