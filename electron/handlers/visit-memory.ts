import type { PortalSession } from '#electron/portal/portal.ts';
import type { GroupHandlers } from '#shared/contract/define.ts';
import type { Receipt } from '#shared/contract/machine.ts';
import type { mfa } from '#shared/contract/mfa.ts';
import type { CodeWindow, Sighting } from '#shared/one-time-code.ts';

/** A key of this visit: kept to explain a wrong code, never to accept one. */
export interface KnownKey {
  readonly enrolmentId: string;
  readonly window: CodeWindow;
  /** What the refusals of this key left open (one-time-code.ts). */
  seen: readonly Sighting[];
  /** A try to register it had no known result: it may count already. */
  mayCount: boolean;
  /** What the portal said when the key was registered. */
  registration?: Awaited<ReturnType<GroupHandlers<typeof mfa>['complete']>>;
}

/** All that the visit's process knows of its visitor. It ends with the process. */
export interface VisitMemory {
  session: PortalSession | undefined;
  /** Settles once every sign-in under way is over, its session standing above. */
  signingIn: Promise<unknown>;
  /** What became of the sessions that were left: `unknown` if that can't be said of one of them. */
  left: Receipt['portalSession'];
  /** Refused sign-ins of this visit. */
  refusals: number;
  /** In the order in which they were shown. */
  keys: KnownKey[];
}

export function emptyMemory(): VisitMemory {
  const signingIn = Promise.resolve();
  return { session: undefined, signingIn, left: 'none', refusals: 0, keys: [] };
}
