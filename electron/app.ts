import type { Serve } from '#shared/contract/serve.ts';
import type { WirePush } from '#shared/contract/wire.ts';
import type { Receipt } from '#shared/contract/machine.ts';

/** What belongs to the machine: served to every page. */
export interface Machine {
  readonly serve: Serve;
  readonly onPush: (listener: (push: WirePush) => void) => void;
  /** Announces the receipt of the visit before; the next page shows it. */
  readonly announce: (receipt: Receipt) => void;
  readonly close: () => void;
}

/** What belongs to one visitor: handlers, portal client, session. Dies with the visit. */
export interface Visit {
  readonly serve: Serve;
  /** Ends the portal session, asks whether it is gone, drops everything. Safe to call twice. */
  readonly close: () => Promise<Receipt['portalSession']>;
}
