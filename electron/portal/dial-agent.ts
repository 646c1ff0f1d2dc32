import { Agent, type ClientRequestArgs } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Dial } from './dial.ts';

/** No connection came about, so nothing was sent. `cause` says why. */
export class NotConnected extends Error {}

type Connected = (error: Error | null, stream: Duplex) => void;

/** Below the shortest idle limit of common servers (5 s), so that a kept connection is rarely dead. */
const keptMs = 4_000;

/**
 * Takes every connection from the dial, whatever host a request names, and hands it out only when
 * it stands: for TLS that is after the certificate was checked, so no byte of a request can be on
 * its way before.
 */
export class DialAgent extends Agent {
  readonly #dial: Dial;
  readonly #pending = new Set<Duplex>();

  constructor(dial: Dial) {
    super({ keepAlive: true, timeout: keptMs });
    this.#dial = dial;
  }

  override createConnection(_options: ClientRequestArgs, callback?: Connected): undefined {
    const stream = this.#dial();
    this.#pending.add(stream);
    const settle = (error: Error | null) => {
      for (const [event, listener] of listeners) stream.off(event, listener);
      this.#pending.delete(stream);
      callback?.(error && new NotConnected(error.message, { cause: error }), stream);
    };
    const listeners = [
      [readyEvent(stream), () => settle(null)],
      ['error', (error: Error) => settle(error)],
      ['close', () => settle(new Error('closed while connecting'))],
    ] as const;
    for (const [event, listener] of listeners) stream.on(event, listener);
    return undefined;
  }

  override destroy(): void {
    for (const stream of this.#pending) stream.destroy();
    super.destroy();
  }
}

/** Plain sockets stand with `connect`, TLS only with `secureConnect`. */
function readyEvent(stream: Duplex): 'connect' | 'secureConnect' {
  return stream instanceof Socket && 'encrypted' in stream ? 'secureConnect' : 'connect';
}
