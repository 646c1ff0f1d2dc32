import { EventEmitter } from 'node:events';
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.d.ts';

type Commands = ProtocolMapping.Commands;
type Events = ProtocolMapping.Events;

interface Reply {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method: string;
  readonly params: unknown;
  readonly result: unknown;
  readonly error?: { readonly message: string };
}

/** One target's line over the connection, or the browser's own. */
export class CdpSession {
  readonly #connection: CdpConnection;
  readonly #id: string | undefined;
  readonly #events = new EventEmitter().setMaxListeners(0);

  constructor(connection: CdpConnection, id?: string) {
    this.#connection = connection;
    this.#id = id;
  }

  send<M extends keyof Commands>(
    method: M,
    ...params: Commands[M]['paramsType']
  ): Promise<Commands[M]['returnType']> {
    return this.#connection.send(method, params[0], this.#id);
  }

  on<E extends keyof Events>(event: E, listener: (payload: Events[E][0]) => void): void {
    this.#events.on(event, listener);
  }

  emit(event: string, payload: unknown): void {
    this.#events.emit(event, payload);
  }
}

/** A debugging connection to Chromium over Node's own web socket. */
export class CdpConnection {
  readonly browser = new CdpSession(this);
  readonly closed: Promise<void>;
  readonly #socket: WebSocket;
  readonly #sessions = new Map<string, CdpSession>();
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      // Chromium sends nothing else on this socket than replies and events as JSON.
      this.#take(JSON.parse(String(data)) as Reply);
    });
    this.closed = new Promise((resolve) => {
      socket.addEventListener('close', () => {
        resolve();
        const error = { message: 'the browser is gone' };
        const gone = { method: '', params: {}, result: {}, error };
        for (const settle of this.#waiting.values()) settle(gone);
      });
    });
  }

  static async open(url: string): Promise<CdpConnection> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error(`no answer at ${url}`)), {
        once: true,
      });
    });
    return new CdpConnection(socket);
  }

  async send<M extends keyof Commands>(
    method: M,
    params: unknown,
    sessionId?: string,
  ): Promise<Commands[M]['returnType']> {
    if (this.#socket.readyState !== WebSocket.OPEN) throw new Error(`${method}: no connection`);
    const id = (this.#last += 1);
    const replied = new Promise<Reply>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params: params ?? {}, sessionId }));
    const { error, result } = await replied;
    if (error) throw new Error(`${method}: ${error.message}`);
    // The shape of the result is the protocol's, by the method's name.
    return result as Commands[M]['returnType'];
  }

  /** Attaches to a target; its events come to this session alone. */
  async attach(targetId: string): Promise<CdpSession> {
    const { sessionId } = await this.browser.send('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    return this.session(sessionId);
  }

  session(id: string): CdpSession {
    const session = this.#sessions.get(id) ?? new CdpSession(this, id);
    this.#sessions.set(id, session);
    return session;
  }

  close(): void {
    this.#socket.close();
  }

  /** A page that is gone says nothing any more. */
  #forget(params: unknown): void {
    // Chromium's own event of that name.
    const { sessionId } = params as Events['Target.detachedFromTarget'][0];
    this.#sessions.delete(sessionId);
  }

  #take(reply: Reply): void {
    if (reply.id === undefined) {
      const session = reply.sessionId ? this.session(reply.sessionId) : this.browser;
      session.emit(reply.method, reply.params);
      if (reply.method === 'Target.detachedFromTarget') this.#forget(reply.params);
      return;
    }
    this.#waiting.get(reply.id)?.(reply);
    this.#waiting.delete(reply.id);
  }
}
