import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

/** The machine's addresses by the name of what has them. */
type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * Whether the machine has an address by which somebody else could be reached. One that a machine gives
 * itself without having met anybody (RFC 3927, RFC 4291 2.5.6) is none.
 */
export function hasNetwork(interfaces: () => Interfaces = networkInterfaces): boolean {
  return Object.values(interfaces())
    .flatMap((addresses) => addresses ?? [])
    .some(
      ({ internal, address }) => !internal && !/^(169\.254\.|fe[89ab][0-9a-f]:)/i.test(address),
    );
}
