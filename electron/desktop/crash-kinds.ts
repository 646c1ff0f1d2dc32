import type { Details, RenderProcessGoneDetails } from 'electron';
import type { BreakKind } from '#electron/services/recovery/decide.ts';

type Reason = RenderProcessGoneDetails['reason'];

/** What Chromium says of a process that is gone, as a kind of ours. */
const kinds: Readonly<Record<Reason, BreakKind>> = {
  // Nobody asked it to end.
  'clean-exit': 'crash',
  'abnormal-exit': 'crash',
  killed: 'killed',
  crashed: 'crash',
  oom: 'out-of-memory',
  'launch-failed': 'launch-failed',
  'integrity-failure': 'launch-failed',
  'memory-eviction': 'out-of-memory',
};

/** How the process broke. A reason of an Electron to come is a crash. */
export function breakOf(reason: string): BreakKind {
  return Object.hasOwn(kinds, reason) ? kinds[reason as Reason] : 'crash'; // an own key
}

type Helper = Pick<Details, 'type' | 'reason'> & { readonly serviceName?: string };

/** As Chromium names the process that all connections go through, and the one behind those of ours. */
export const networkService = 'network.mojom.NetworkService';
const ownService = 'node.mojom.NodeService';

/**
 * Undefined: not to be heard here. One that ends in order makes room for another; those of ours are heard
 * by whoever has started them, and without the zygote no page comes up any more, which is heard as well.
 */
export function breakOfHelper({ type, reason, serviceName }: Helper): BreakKind | undefined {
  if (reason === 'clean-exit') return undefined;
  if (type === 'GPU') return 'gpu-loss';
  return type === 'Utility' && serviceName !== ownService ? breakOf(reason) : undefined;
}
