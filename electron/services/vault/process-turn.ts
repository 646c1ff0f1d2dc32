import { createHash } from 'node:crypto';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import type { After } from '#electron/services/timer.ts';
import { sessionBus } from './session-bus.ts';
import type { EndTurn, TakeTurn } from '#electron/services/key-turns.ts';

/**
 * So long a turn is waited for, in milliseconds. Where a portal hangs, the other's work may take longer,
 * since each of its requests has `portalLimits.totalMs`, 120 s at most: it is told as busy then, and
 * comes at the next look.
 */
const longestMs = 30_000;
/** Between two rounds of asking for the turn, in milliseconds. */
const pauseMs = 250;

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
    return waitAt(address, { tooLate: tooLate.promise, after }).finally(callOff);
  };
}

interface Waiting {
  readonly tooLate: Promise<'busy'>;
  readonly after: After;
}

async function waitAt(address: string, waiting: Waiting): Promise<EndTurn | 'busy'> {
  for (;;) {
    const taken = await listenAt(address);
    if (taken !== 'taken') return taken;
    if ((await endOf(address, waiting.tooLate)) === 'busy') return 'busy';
    if ((await pause(waiting)) === 'busy') return 'busy';
  }
}

/** Any program may hold the name and end each connection at once; nobody spins for it. */
function pause({ tooLate, after }: Waiting): Promise<'busy' | undefined> {
  const over = Promise.withResolvers<undefined>();
  const callOff = after(pauseMs, () => over.resolve(undefined));
  return Promise.race([over.promise, tooLate]).finally(callOff);
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
