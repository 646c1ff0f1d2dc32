import { isLinkLocal } from './addresses.ts';
import { thisMachine, type Interfaces } from './this-machine.ts';

/** Whether the machine has an address by which somebody else could be reached. */
export function hasNetwork(interfaces: () => Interfaces = thisMachine.interfaces): boolean {
  return Object.values(interfaces())
    .flatMap((addresses) => addresses ?? [])
    .some(({ internal, address }) => !internal && !isLinkLocal(address));
}
