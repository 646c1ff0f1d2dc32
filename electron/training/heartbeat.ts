import type { WebSocket, WebSocketServer } from 'ws';
import type { After } from '#electron/services/timer.ts';

/** Between two pings, in milliseconds; who has not answered by the next one is gone. */
const beatMs = 15_000;

/** Drops connections whose page has vanished without a word (a tab that crashed, a lid that closed). */
export function dropDeadLines(sockets: WebSocketServer, after: After): () => void {
  const quiet = new WeakSet<WebSocket>();
  let callOff = () => {};

  function beat(): void {
    for (const socket of sockets.clients) {
      if (quiet.has(socket)) {
        socket.terminate();
        continue;
      }
      quiet.add(socket);
      socket.ping();
    }
    callOff = after(beatMs, beat);
  }
  sockets.on('connection', (socket: WebSocket) => {
    socket.on('pong', () => quiet.delete(socket));
  });
  callOff = after(beatMs, beat);
  return () => {
    callOff();
  };
}
