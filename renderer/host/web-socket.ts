import { messageToPage, socketPath } from '#shared/contract/socket.ts';
import { protocol, type WirePush, type WireRequest } from '#shared/contract/wire.ts';
import { readAddress, writeAddress } from './address.ts';
import type { Door } from './door.ts';
import { PendingCalls } from './pending-calls.ts';

/** The part of a window that the door needs. */
export interface PageWindow {
  readonly location: Pick<Location, 'host' | 'hash' | 'reload'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly WebSocket: new (url: string) => WebSocket;
  readonly fetch: (path: string, how: RequestInit) => Promise<Pick<Response, 'ok'>>;
}

/** Opens the door of the server that served the page; settles once it is open, or shut for good. */
export async function openSocket(page: PageWindow): Promise<Door> {
  const door = new SocketDoor(page);
  await door.settled;
  return door;
}

/** It is never opened a second time: a page whose door is shut is loaded anew. */
class SocketDoor implements Door {
  readonly #page: PageWindow;
  readonly #socket: WebSocket;
  readonly #calls = new PendingCalls();
  readonly #ready = Promise.withResolvers<undefined>();
  readonly #shut = Promise.withResolvers<undefined>();
  readonly #pushes: WirePush[] = [];
  #hear: (push: WirePush) => void = (push) => this.#pushes.push(push);

  constructor(page: PageWindow) {
    this.#page = page;
    this.#socket = new page.WebSocket(`ws://${page.location.host}${socketPath}`);
    this.#socket.addEventListener('open', () => {
      this.#send({ protocol, ...readAddress(page.location.hash) });
    });
    this.#socket.addEventListener('message', (event: MessageEvent<unknown>) => {
      this.#take(event.data);
    });
    this.#socket.addEventListener('close', () => {
      this.#calls.shut();
      this.#shut.resolve(undefined);
      this.#ready.resolve(undefined);
    });
  }

  get settled(): Promise<undefined> {
    return this.#ready.promise;
  }

  request(request: WireRequest) {
    return this.#calls.start((id) => {
      this.#send({ id, request });
    });
  }

  /** Pushes that came before anybody listened are heard now. */
  onPush(listener: (push: WirePush) => void): void {
    this.#hear = listener;
    for (const push of this.#pushes.splice(0)) listener(push);
  }

  onShut(listener: () => void): void {
    void this.#shut.promise.then(listener);
  }

  startAnew(): void {
    this.#page.location.reload();
  }

  /** A page without a server would be the browser's own error page, which never comes back. */
  async tryAnew(): Promise<boolean> {
    try {
      const { ok } = await this.#page.fetch('/', { method: 'HEAD', cache: 'no-store' });
      if (ok) this.startAnew();
      return ok;
    } catch {
      return false;
    }
  }

  #take(data: unknown): void {
    const message = messageToPage.safeParse(typeof data === 'string' ? parse(data) : undefined);
    if (!message.success) return this.#socket.close();
    if ('id' in message.data) return this.#calls.settle(message.data.id, message.data.outcome);
    if ('push' in message.data) return this.#hear(message.data);
    this.#welcome(message.data.world);
  }

  /** The fragment leads back into this world when the page is loaded anew. */
  #welcome(world: string): void {
    const { token } = readAddress(this.#page.location.hash);
    this.#page.history.replaceState(null, '', writeAddress(token, world));
    this.#ready.resolve(undefined);
  }

  #send(message: object): void {
    this.#socket.send(JSON.stringify(message));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
