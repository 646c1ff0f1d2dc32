import { WebSocket as NodeSocket } from 'ws';
import type { PageWindow } from '#renderer/host/web-socket.ts';

export interface FakePage extends PageWindow {
  readonly location: { readonly host: string; hash: string; readonly reload: () => void };
  /** How often the page was asked to load anew. */
  readonly reloads: () => number;
  /** Closes the page's connections, as loading anew does. */
  readonly unload: () => void;
}

/** The part of a browser window that the page's door needs, at an address. */
export function createPage(url: string): FakePage {
  const { host, hash } = new URL(url);
  const sockets: NodeSocket[] = [];
  let reloads = 0;
  const location = { host, hash, reload: () => void (reloads += 1) };
  // A constructor that gives back an object of its own: that object is what `new` yields.
  function open(address: string): NodeSocket {
    const socket = new NodeSocket(address, { headers: { Origin: `http://${host}` } });
    // A browser reports it on the console; "close" follows, and that is what the door hears.
    socket.on('error', () => undefined);
    sockets.push(socket);
    return socket;
  }
  return {
    location,
    fetch: (path, how) => fetch(`http://${host}${path}`, how),
    history: { replaceState: (_state, _title, to) => void (location.hash = String(to)) },
    // ws has the browser's interface where the door uses it; only its types are its own.
    WebSocket: open as unknown as PageWindow['WebSocket'],
    reloads: () => reloads,
    unload: () => {
      for (const socket of sockets) socket.terminate();
    },
  };
}
