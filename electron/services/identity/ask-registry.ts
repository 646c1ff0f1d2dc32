import type { Prove } from '#electron/portal/prove.ts';
import type { Registry } from '#electron/portal/registry.ts';
import type { Vault, VaultTrouble } from '#electron/services/vault/vault.ts';
import type { Failure, PortalTrouble } from '#shared/outcome.ts';
import { leavesUnknown } from '#shared/outcome.ts';
import type { ProofPlace } from './keys.ts';

/** What is needed to speak with the portal about the kiosk's key. */
export interface KeyWork {
  readonly vault: Vault;
  readonly place: ProofPlace;
  /** Opens the way to the portal with a key's proofs; whoever opens it closes it. */
  readonly openRegistry: (prove: Prove) => Registry;
}

/** Why nothing came of it; each has its sentence (sentences.ts). */
export type KeyTrouble =
  | `vault-${VaultTrouble | 'unreadable'}`
  /** The portal has done its part, the vault not all of its own; the next start makes up for it. */
  | 'vault-late'
  /** Somebody else is at work on the key, or was ended at it a moment ago. */
  | 'busy'
  | 'already-registered'
  | 'not-registered'
  /** The portal does not know the kiosk, which is registered with another one than the settings name. */
  | 'other-portal'
  | 'revoked'
  | 'code-refused'
  | 'code-expired'
  | 'code-used'
  | 'too-early'
  | 'portal-away'
  | 'portal-slow'
  | 'not-trusted'
  | 'clock'
  | 'proof-refused'
  | 'maintenance'
  | 'portal-broken'
  | 'unknown';

export interface NotDone {
  readonly ok: false;
  readonly why: KeyTrouble;
  /** The portal that the kiosk is registered with, where that is another one. */
  readonly registeredAt?: string;
}

export function notDone(why: KeyTrouble): NotDone {
  return { ok: false, why };
}

/** What a failure on the way to the portal is called here. */
export function troubleOf(failure: Failure<PortalTrouble>): KeyTrouble {
  if (leavesUnknown(failure)) return 'unknown';
  switch (failure.code) {
    case 'portal-unreachable':
      return 'portal-away';
    case 'portal-slow':
      return 'portal-slow';
    case 'portal-not-trusted':
      return 'not-trusted';
    case 'portal-maintenance':
      return 'maintenance';
    case 'portal-broken':
      return 'portal-broken';
    case 'kiosk-refused':
      return failure.reason === 'unproven' ? 'proof-refused' : failure.reason;
  }
}
