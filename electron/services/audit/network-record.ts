import type { Audit } from './audit.ts';
import { machineState } from '#shared/contract/machine.ts';
import type { WirePush } from '#shared/contract/wire.ts';

/**
 * Hears what the machine announces, and tells the audit log each change of the network's verdict, and
 * once that the portal has revoked this kiosk.
 */
export function networkRecord({ note }: Pick<Audit, 'note'>): (push: WirePush) => void {
  let known: string = 'unknown';
  let wasRevoked = false;
  return ({ push, value }) => {
    const { data: state } = machineState.safeParse(value);
    if (push !== 'state' || !state) return;
    if (state.network !== known) void note('network_changed', { verdict: state.network });
    known = state.network;
    const isRevoked = state.portal.reach === 'revoked';
    if (isRevoked && !wasRevoked) void note('authn_token_revoked', { by: 'portal' });
    wasRevoked = isRevoked;
  };
}
