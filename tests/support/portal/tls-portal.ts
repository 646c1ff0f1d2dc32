import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';
import { samples } from './samples.ts';

export interface TlsPortal {
  readonly port: number;
  /** What clients sent inside TLS, in whole. */
  readonly received: () => string;
  /** Handshakes that were completed, as the server sees them. */
  readonly handshakes: readonly {
    readonly reused: boolean;
    readonly name: string | false | null;
  }[];
  /** Waits until every connection so far is closed. */
  readonly quiet: () => Promise<void>;
}

/** Whatever is asked, the reply to "sign in": enough to see whether anything arrives. */
const reply = JSON.stringify(samples.signIn.reply);
const answer = [
  'HTTP/1.1 201 Created',
  `Date: Fri, 01 May 2026 09:00:00 GMT`,
  'Content-Type: application/json',
  `Content-Length: ${reply.length}`,
  'Connection: close',
  '',
  reply,
].join('\r\n');

/** A TLS server on loopback that keeps what it hears; closed when the test is over. */
export async function openTlsPortal(options: TlsOptions): Promise<TlsPortal> {
  let received = '';
  const handshakes: { reused: boolean; name: string | false | null }[] = [];
  const open = new Set<Socket>();
  const server = createServer(options, (socket) => {
    handshakes.push({ reused: socket.isSessionReused(), name: socket.servername });
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString();
      if (received.endsWith('}')) socket.end(answer);
    });
  });
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    // The server listens on TCP, so its address is of this kind.
    port: (server.address() as AddressInfo).port,
    received: () => received,
    handshakes,
    quiet: async () => {
      await Promise.all([...open].map((socket) => once(socket, 'close')));
    },
  };
}
