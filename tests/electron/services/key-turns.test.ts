import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { processTurn, turnAddress } from '#electron/services/vault/process-turn.ts';
import { createTurns, type EndTurn } from '#electron/services/key-turns.ts';
import { after } from '#electron/services/timer.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

/** An address of this test alone. */
function ownAddress(name: string): string | undefined {
  const env = { DBUS_SESSION_BUS_ADDRESS: `unix:path=/nowhere/${process.pid}/${name}` };
  return turnAddress({ platform: process.platform, env });
}

test('works of one process come one after the other, whatever becomes of each', async () => {
  const alone = createTurns();
  const done: string[] = [];
  const first = Promise.withResolvers<undefined>();
  const all = [
    alone(async () => {
      await first.promise;
      done.push('first');
      throw new TypeError('a bug');
    }),
    alone(async () => void done.push('second')),
  ];
  await Promise.resolve();
  expect(done).toEqual([]);
  first.resolve(undefined);
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
  ]);
  expect(done).toEqual(['first', 'second']);
});

test('a turn that does not come leaves the work undone, and is given back after each other', async () => {
  const ends: string[] = [];
  const turns: (EndTurn | 'busy')[] = [() => void ends.push('ended'), 'busy'];
  const alone = createTurns(() => Promise.resolve(turns.shift() ?? 'busy'));
  const told = [alone(async () => 'one'), alone(async () => 'two')];
  expect(await Promise.all(told)).toEqual(['one', 'busy']);
  expect(ends).toEqual(['ended']);
});

describe.skipIf(process.platform === 'darwin')('among processes', () => {
  test('whoever waits comes next, and one key store has nothing to do with another', async () => {
    const take = processTurn(ownAddress('one'), after);
    const [mine, other] = [await take(), await processTurn(ownAddress('two'), after)()];
    const next = processTurn(ownAddress('one'), after)();
    expect(await Promise.race([next, soon('waits')])).toBe('waits');
    if (mine !== 'busy') mine();
    const theirs = await next;
    expect([typeof theirs, typeof other]).toEqual(['function', 'function']);
    for (const end of [theirs, other]) if (end !== 'busy') end();
  });

  test('after half a minute it is said that the turn does not come', async () => {
    const timer = createFakeTimer();
    const mine = await processTurn(ownAddress('long'), after)();
    const waiting = processTurn(ownAddress('long'), timer.after)();
    expect(await Promise.race([waiting, soon('waits')])).toBe('waits');
    timer.pass(30_000);
    expect(await waiting).toBe('busy');
    if (mine !== 'busy') mine();
  });

  test('a program that holds the name and ends each connection is asked four times a second', async () => {
    const address = ownAddress('squatted');
    let asked = 0;
    const squatter = createServer((socket) => void socket.destroy()).listen(address);
    squatter.on('connection', () => (asked += 1));
    await once(squatter, 'listening');
    const timer = createFakeTimer();
    const waiting = processTurn(address, timer.after)();
    expect(await Promise.race([waiting, soon('waits')])).toBe('waits');
    expect(asked).toBe(1);
    timer.pass(250);
    expect(await Promise.race([waiting, soon('waits')])).toBe('waits');
    expect(asked).toBe(2);
    timer.pass(30_000);
    expect(await waiting).toBe('busy');
    squatter.close();
  });

  test('the turn of a process that is killed goes with it', async () => {
    const address = ownAddress('killed');
    const other = fork(path.resolve('tests/support/key-store/turn-taker.ts'), [], {
      env: { ...process.env, TURN_OF: address?.slice(1) },
    });
    await once(other, 'message');
    const mine = processTurn(address, after)();
    expect(await Promise.race([mine, soon('waits')])).toBe('waits');
    other.kill('SIGKILL');
    const end = await mine;
    expect(typeof end).toBe('function');
    if (end !== 'busy') end();
  });
});

test('a command that is told of the runtime folder alone has the kiosk’s own turn', () => {
  const env = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/990/bus,guid=0123' };
  const kiosk = turnAddress({ platform: 'linux', env });
  expect(kiosk).toMatch(/^\0genkan-keys-[0-9a-f]{16}$/);
  const command = { platform: 'linux', env: { XDG_RUNTIME_DIR: '/run/user/990' } } as const;
  expect(turnAddress(command)).toBe(kiosk);
});

/** Once everything has happened that waits for nothing but the system. */
function soon<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, 100, value));
}
