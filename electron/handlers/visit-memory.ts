import type { PortalSession } from '#electron/portal/portal.ts';
import type { CodeWindow } from '#shared/one-time-code.ts';

/** A key of this visit: kept to explain a wrong code, never to accept one. */
export interface KnownKey {
  readonly enrolmentId: string;
  readonly window: CodeWindow;
  /** What the last refusal of this key left open (one-time-code.ts). */
  suspected: readonly number[];
}

/** All that the visit's process knows of its visitor. It ends with the process. */
export interface VisitMemory {
  session: PortalSession | undefined;
  /** Refused sign-ins of this visit. */
  refusals: number;
  /** In the order in which they were shown. */
  keys: KnownKey[];
  isClosed: boolean;
}

export function emptyMemory(): VisitMemory {
  return { session: undefined, refusals: 0, keys: [], isClosed: false };
}
