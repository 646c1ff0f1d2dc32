import { connect, createServer, type AddressInfo } from 'node:net';
import type { Dial } from '#electron/portal/dial.ts';

/** A dial to a port of this computer that a test may change in between. */
export interface SwitchedDial {
  readonly dial: Dial;
  port: number;
  /** How often it was used. */
  dialled: number;
}

export function switchedDial(port: number): SwitchedDial {
  const switched: SwitchedDial = {
    dial: () => {
      switched.dialled += 1;
      return connect({ host: '127.0.0.1', port: switched.port });
    },
    port,
    dialled: 0,
  };
  return switched;
}

/** A port of loopback where nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The server listens on TCP, so its address is of this kind.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
