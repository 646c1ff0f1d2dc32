import { connect } from 'node:net';
import type { Dial } from '#electron/portal/dial.ts';

/**
 * A dial that reaches a port of this machine and nothing else: it has no room for a host name.
 * A connection that does not stand after `connectMs` milliseconds is destroyed with ETIMEDOUT.
 */
export function createLoopbackDial(port: number, connectMs: number): Dial {
  return () => {
    const socket = connect({ host: '127.0.0.1', port });
    const limit = setTimeout(() => {
      const late = new Error('No connection in time');
      socket.destroy(Object.assign(late, { code: 'ETIMEDOUT' }));
    }, connectMs);
    const callOff = () => clearTimeout(limit);
    return socket.once('connect', callOff).once('close', callOff);
  };
}
