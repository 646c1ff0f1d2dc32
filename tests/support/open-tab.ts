import { once } from 'node:events';
import { WebSocket, type ClientOptions } from 'ws';
import { socketPath } from '#shared/contract/socket.ts';
import { protocol } from '#shared/contract/wire.ts';

/** A connection as a test drives it; messages that came early wait to be read. */
export interface OpenTab {
  readonly socket: WebSocket;
  readonly say: (message: unknown) => void;
  readonly hear: () => Promise<unknown>;
  /** The close code, once the door is shut. */
  readonly shut: Promise<number>;
  /** Goes away as a closed tab does, and waits until it is gone. */
  readonly leave: () => Promise<void>;
}

export interface Knock {
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly options?: ClientOptions;
}

/** Connects to the door of a page's address. Rejects with the status where it is refused. */
export async function openTab(url: string, knock: Knock = {}): Promise<OpenTab> {
  const { host } = new URL(url);
  const socket = new WebSocket(`ws://${host}${knock.path ?? socketPath}`, {
    headers: { Origin: `http://${host}`, ...knock.headers },
    ...knock.options,
  });
  const inbox: unknown[] = [];
  const readers: ((message: unknown) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const message: unknown = JSON.parse(data.toString());
    const reader = readers.shift();
    if (reader) reader(message);
    else inbox.push(message);
  });
  const shut = once(socket, 'close').then(([code]) => Number(code));
  shut.catch(() => undefined);
  await once(socket, 'open');
  return {
    socket,
    say: (message) => socket.send(JSON.stringify(message)),
    hear: () =>
      inbox.length > 0
        ? Promise.resolve(inbox.shift())
        : new Promise((resolve) => readers.push(resolve)),
    shut,
    leave: async () => {
      socket.close();
      await shut;
    },
  };
}

/** The token in a page's address. */
export function tokenOf(url: string): string {
  return new URL(url).hash.slice(1);
}

/** Connects and says hello; gives the tab and the world it is in. */
export async function enterTab(
  url: string,
  world?: string,
): Promise<OpenTab & { readonly world: string }> {
  const tab = await openTab(url);
  tab.say({ protocol, token: tokenOf(url), ...(world === undefined ? {} : { world }) });
  // The first thing a door says is the welcome; a test fails below where it is not.
  const welcome = (await tab.hear()) as { readonly world: string };
  return { ...tab, world: welcome.world };
}
