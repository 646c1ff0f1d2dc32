import type { Audit } from './audit.ts';
import { machineState } from '#shared/contract/machine.ts';
import type { WirePush } from '#shared/contract/wire.ts';

/** Hears what the machine announces, and tells the audit log each change of the network's verdict. */
export function networkRecord({ note }: Pick<Audit, 'note'>): (push: WirePush) => void {
  let known: string = 'unknown';
  return ({ push, value }) => {
    if (push !== 'state') return;
    const verdict = machineState.safeParse(value).data?.network;
    if (verdict === undefined || verdict === known) return;
    known = verdict;
    void note('network_changed', { verdict });
  };
}
