import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';
import type { Family } from '#shared/network-outcomes.ts';

/** The machine's addresses by the name of what has them. */
export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** The machine as far as its network is looked at. */
export interface ThisMachine {
  readonly interfaces: () => Interfaces;
  /** Text of a small file of the system's; undefined where there is none. */
  readonly read: (file: string) => string | undefined;
  /**
   * The machine's own address on the way to another one, by the system's own routing; undefined where
   * there is no way. Nothing is sent.
   */
  readonly localAddress: (family: Family, to: string) => Promise<string | undefined>;
}

export const thisMachine: ThisMachine = {
  interfaces: networkInterfaces,
  read(file) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  },
  localAddress(family, to) {
    const socket = createSocket(family === 4 ? 'udp4' : 'udp6');
    return new Promise((resolve) => {
      const end = (address: string | undefined) => {
        socket.close();
        resolve(address);
      };
      socket.once('error', () => end(undefined));
      // A connected datagram socket has chosen its route, and its own address with it. A callback
      // here would get the error in place of the listener above.
      socket.once('connect', () => end(socket.address().address)).connect(9, to);
    });
  },
};
