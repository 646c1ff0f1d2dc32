import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { closedPort } from './switched-dial.ts';
import type { Dial } from '#electron/portal/dial.ts';

/** Where an exchange is cut: after so many bytes of what is sent, or of what comes back. */
export interface Cut {
  readonly side: 'request' | 'reply';
  readonly after: number;
}
/**
 * What befalls an exchange. `late`: the visitor's side is cut, and the whole request is brought to
 * the portal only when the test says so.
 */
export type Mishap = Cut | 'late';

export interface CuttingProxy {
  readonly dial: Dial;
  /** Lets it befall the next `times` exchanges whose request begins so, such as `PUT /v1/password`. */
  readonly befall: (request: string, mishap: Mishap, times?: number) => void;
  readonly mend: (request: string) => void;
  /** Called once an exchange was cut. */
  onCut: () => void;
  /** How a connection begins: as it should, refused, or cut as soon as it stands. */
  connects: 'well' | 'refused' | 'cut';
  /** Brings what came late to the portal, and waits for its answer. */
  readonly deliver: () => Promise<void>;
  /** Bytes of the last whole exchange whose request began so. */
  readonly sizeOf: (request: string) => { readonly request: number; readonly reply: number };
  /** Ends every connection that is kept, and waits until the visitor's side knows. */
  readonly dropKept: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Exchange {
  readonly line: string;
  readonly mishap: Mishap | undefined;
  request: number;
  reply: number;
}

/** Stands before a portal on loopback and cuts real connections at any byte. */
export async function openCuttingProxy(portalPort: number): Promise<CuttingProxy> {
  const mishaps = new Map<string, { readonly mishap: Mishap; times: number }>();
  const seen: Exchange[] = [];
  const late: Buffer[] = [];
  const open = new Set<Socket>();
  const dialled = new Set<Socket>();
  const refusing = await closedPort();

  const begin = (chunk: Buffer): Exchange => {
    const line = chunk.toString('latin1').split(' HTTP/', 1)[0] ?? '';
    const found = [...mishaps].find(([start]) => line.startsWith(start))?.[1];
    const mishap = found && (found.times -= 1) >= 0 ? found.mishap : undefined;
    const exchange = { line, mishap, request: 0, reply: 0 };
    seen.push(exchange);
    return exchange;
  };
  const server = createServer((client) => {
    const portal = connect({ host: '127.0.0.1', port: portalPort });
    const cut = () => {
      client.destroy();
      portal.destroy();
      proxy.onCut();
    };
    for (const socket of [client, portal]) {
      open.add(socket);
      socket.setNoDelay(true).on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        portal.destroy();
      });
    }
    if (proxy.connects === 'cut') {
      cut();
      return;
    }
    let exchange: Exchange | undefined;
    client.on('data', (chunk: Buffer) => {
      if (/^(?:GET|PUT|POST|DELETE) \//.test(chunk.toString('latin1'))) exchange = begin(chunk);
      if (!exchange) return;
      exchange.request += chunk.length;
      if (exchange.mishap === 'late') late.push(chunk);
      else pass(chunk, { from: 'request', to: portal, exchange, cut });
      if (exchange.mishap === 'late' && isWhole(Buffer.concat(late))) cut();
    });
    portal.on('data', (chunk: Buffer) => {
      if (!exchange) return;
      exchange.reply += chunk.length;
      pass(chunk, { from: 'reply', to: client, exchange, cut });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The server listens on TCP, so its address is of this kind.
  const { port } = server.address() as AddressInfo;
  const proxy: CuttingProxy = {
    dial() {
      const way = proxy.connects === 'refused' ? refusing : port;
      const socket = connect({ host: '127.0.0.1', port: way });
      dialled.add(socket);
      return socket.once('close', () => dialled.delete(socket));
    },
    befall: (request, mishap, times = Infinity) => void mishaps.set(request, { mishap, times }),
    mend: (request) => void mishaps.delete(request),
    onCut: () => undefined,
    connects: 'well',
    deliver: () => bring(portalPort, late.splice(0)),
    sizeOf: (request) => seen.findLast(({ line }) => line.startsWith(request)) ?? nothing,
    dropKept: async () => {
      const closed = [...dialled].map((socket) => once(socket, 'close'));
      for (const socket of open) socket.destroy();
      await Promise.all(closed);
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

const nothing = { request: 0, reply: 0 };

interface Way {
  readonly from: Cut['side'];
  readonly to: Socket;
  readonly exchange: Exchange;
  readonly cut: () => void;
}

/** Passes on what may pass; the last bytes before a cut are given time to leave. */
function pass(chunk: Buffer, { from, to, exchange, cut }: Way): void {
  const { mishap } = exchange;
  if (mishap === undefined || mishap === 'late' || mishap.side !== from) {
    to.write(chunk);
    return;
  }
  const before = exchange[from] - chunk.length;
  const rest = mishap.after - before;
  // The last byte of a request is there to be answered; nothing of the answer comes back.
  if (rest > chunk.length) to.write(chunk);
  else if (rest > 0) to.write(chunk.subarray(0, rest), cut);
  else cut();
}

/** Whether a request has all of its body, by its Content-Length. */
function isWhole(request: Buffer): boolean {
  const text = request.toString('latin1');
  const head = text.indexOf('\r\n\r\n');
  const length = /^content-length: (\d+)$/im.exec(text)?.[1] ?? '0';
  return head >= 0 && request.length >= head + 4 + Number(length);
}

async function bring(port: number, chunks: readonly Buffer[]): Promise<void> {
  if (chunks.length === 0) return;
  const portal = connect({ host: '127.0.0.1', port });
  await new Promise<void>((resolve) => {
    portal.once('data', () => resolve()).once('close', () => resolve());
    portal.on('error', () => undefined);
    portal.write(Buffer.concat(chunks));
  });
  portal.destroy();
}
