import { createHash } from 'node:crypto';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import type { After } from '#electron/services/timer.ts';
import { sessionBus } from './session-bus.ts';
import type { EndTurn, TakeTurn } from './turns.ts';

/** Longer than any work at a key waits for a portal, in milliseconds. */
const longestMs = 30_000;

/**
 * The turn among the processes that have the same key store: a local socket of its name, which one
 * process at a time can listen at. The system takes it back with the process, however that ended, so
 * that no turn is left over for anybody to guess about. Whoever waits is connected, and hears its end.
 */
export function processTurn(address: string | undefined, after: After): TakeTurn {
  if (address === undefined) return () => Promise.resolve(nothing);
  return () => {
    const tooLate = Promise.withResolvers<'busy'>();
    const callOff = after(longestMs, () => tooLate.resolve('busy'));
    return waitAt(address, tooLate.promise).finally(callOff);
  };
}

async function waitAt(address: string, tooLate: Promise<'busy'>): Promise<EndTurn | 'busy'> {
  for (;;) {
    const taken = await listenAt(address);
    if (taken !== 'taken') return taken;
    if ((await endOf(address, tooLate)) === 'busy') return 'busy';
  }
}

/**
 * One name per key store: the session's bus, and else the user. Linux has such names apart from any
 * folder, Windows has pipes; undefined elsewhere, where there is no name that goes with its process.
 */
export function turnAddress({
  platform,
  env,
}: Pick<NodeJS.Process, 'platform' | 'env'>): string | undefined {
  // What a bus is called beside its path changes with each start of it.
  const store = sessionBus(env)?.split(',')[0] ?? userInfo().username;
  const name = `genkan-keys-${createHash('sha256').update(store).digest('hex').slice(0, 16)}`;
  if (platform === 'linux') return `\0${name}`;
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : undefined;
}

const nothing: EndTurn = () => undefined;

function listenAt(address: string): Promise<EndTurn | 'taken'> {
  const waiting = new Set<Socket>();
  const server = createServer((socket) => {
    waiting.add(socket.on('error', nothing).unref());
  });
  const listened = Promise.withResolvers<EndTurn | 'taken'>();
  // A system that gives no such name leaves the turns within this process alone.
  server.once('error', (error) => listened.resolve(isTaken(error) ? 'taken' : nothing));
  server.listen(address, () => listened.resolve(() => endTurn(server, waiting)));
  server.unref();
  return listened.promise;
}

function isTaken(error: Error): boolean {
  return 'code' in error && error.code === 'EADDRINUSE';
}

function endTurn(server: Server, waiting: ReadonlySet<Socket>): void {
  server.close();
  for (const socket of waiting) socket.destroy();
}

/** It has ended before it was reached, or was killed. */
const gone: readonly unknown[] = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'];

/** The end of whoever has the turn; `busy` where it is too late, or where nobody is let wait. */
async function endOf(address: string, tooLate: Promise<'busy'>): Promise<'over' | 'busy'> {
  const ended = Promise.withResolvers<'over' | 'busy'>();
  const socket = createConnection(address);
  socket.once('error', (error) => {
    ended.resolve('code' in error && gone.includes(error.code) ? 'over' : 'busy');
  });
  socket.once('close', () => ended.resolve('over'));
  return Promise.race([ended.promise, tooLate]).finally(() => socket.destroy());
}
