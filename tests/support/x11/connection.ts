import { createConnection, type Socket } from 'node:net';
import { once } from 'node:events';

/** What the X server says of itself when a client comes. */
export interface Greeting {
  readonly root: number;
  /** The first of the numbers that this client may give to what it makes. */
  readonly ids: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

type Settle = PromiseWithResolvers<Buffer>;

/**
 * One client of an X server, over its socket on this machine (X11 protocol 11.0, little-endian).
 * A request that has an answer settles with the whole answer.
 */
export class XConnection {
  readonly greeting: Greeting;
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Settle>();
  #sequence = 0;
  #unread = Buffer.alloc(0);

  private constructor(socket: Socket, greeting: Greeting) {
    this.#socket = socket;
    this.greeting = greeting;
    socket.on('data', (bytes: Buffer) => {
      this.#unread = Buffer.concat([this.#unread, bytes]);
      this.#read();
    });
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the X server is gone'));
    });
    socket.on('error', () => undefined);
    // Whoever is done with everything else is done.
    socket.unref();
  }

  /** `display` as in `:77`. */
  static async open(display: string): Promise<XConnection> {
    const socket = createConnection(`/tmp/.X11-unix/X${display.slice(1)}`);
    await once(socket, 'connect');
    const hello = Buffer.alloc(12);
    hello.write('l');
    hello.writeUInt16LE(11, 2);
    socket.write(hello);
    return new XConnection(socket, await greet(socket));
  }

  /** Sends a request that has no answer. */
  tell(opcode: number, detail: number, body: Buffer): void {
    const head = Buffer.alloc(4);
    head.writeUInt8(opcode);
    head.writeUInt8(detail, 1);
    head.writeUInt16LE(1 + body.length / 4, 2);
    this.#sequence = (this.#sequence + 1) & 0xffff;
    this.#socket.write(Buffer.concat([head, body]));
  }

  ask(opcode: number, detail: number, body: Buffer): Promise<Buffer> {
    this.tell(opcode, detail, body);
    const settle = Promise.withResolvers<Buffer>();
    this.#waiting.set(this.#sequence, settle);
    return settle.promise;
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Errors and answers; nobody here asks for events. */
  #read(): void {
    while (this.#unread.length >= 32) {
      const kind = this.#unread.readUInt8();
      const length = kind === 1 ? 32 + 4 * this.#unread.readUInt32LE(4) : 32;
      if (this.#unread.length < length) return;
      const packet = this.#unread.subarray(0, length);
      this.#unread = this.#unread.subarray(length);
      const sequence = packet.readUInt16LE(2);
      const settle = this.#waiting.get(sequence);
      this.#waiting.delete(sequence);
      if (kind === 1) settle?.resolve(packet);
      else if (kind === 0) settle?.reject(new Error(`X error ${packet.readUInt8(1)}`));
    }
  }
}

/** Reads the server's first words; whatever else it says comes later. */
async function greet(socket: Socket): Promise<Greeting> {
  let words = Buffer.alloc(0);
  const isWhole = () => words.length >= 8 && words.length >= 8 + 4 * words.readUInt16LE(6);
  while (!isWhole()) {
    const [bytes] = (await once(socket, 'data')) as [Buffer]; // a socket gives buffers
    words = Buffer.concat([words, bytes]);
  }
  if (words.readUInt8() !== 1) throw new Error('the X server takes nobody in');
  const screen = 40 + padded(words.readUInt16LE(24)) + 8 * words.readUInt8(29);
  return {
    root: words.readUInt32LE(screen),
    ids: words.readUInt32LE(12),
    width: words.readUInt16LE(screen + 20),
    height: words.readUInt16LE(screen + 22),
  };
}

/** The protocol's units are four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** The body of a request that names something. */
export function named(name: string): Buffer {
  const bytes = Buffer.alloc(4 + padded(name.length));
  bytes.writeUInt16LE(name.length);
  bytes.write(name, 4);
  return bytes;
}
