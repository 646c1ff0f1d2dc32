import type { Portal } from '#electron/portal/portal.ts';
import type { Prove } from '#electron/portal/prove.ts';
import type { Registry } from '#electron/portal/registry.ts';
import { createIdentity } from '#electron/services/identity/identity.ts';
import { keyWorkOf } from '#electron/services/identity/key-work.ts';
import { keepKey } from '#electron/services/identity/upkeep.ts';
import { createVisitProver } from '#electron/services/identity/visit-prover.ts';
import type { Log } from '#electron/services/log.ts';
import type { Setup } from '#electron/services/settings-file.ts';
import type { Every } from '#electron/services/timer.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import { kioskStartOf, openKioskPortal } from './kiosk-portal.ts';

/** Who this kiosk is to the portal of a setup. */
export interface KioskIdentity {
  /** Makes the proofs of one visit. */
  readonly createProver: () => Prove;
  /** The portal as the machine's own watch asks it; with it ends what keeps the key. */
  readonly portal: Portal;
  /** Whether the portal has ended the kiosk's sessions that began so many seconds ago or longer. */
  readonly endSessions: (begunSecondsAgo: number) => Promise<boolean>;
  /** Opens the way on which the portal knows kiosks; whoever opens it closes it. */
  readonly openRegistry: () => Registry;
  /** Changes an old key. Never rejects. */
  readonly betweenVisits: () => Promise<void>;
}

export interface KioskIdentityParts {
  readonly vault: Vault;
  readonly log: Log;
  readonly every: Every;
}

/**
 * The key stays in this process and in the vault; visits get proofs. Throws for a setup with which the
 * portal can't be reached at all; nothing goes on then. Whoever does nothing with it closes the portal.
 */
export function openKioskIdentity(setup: Setup, parts: KioskIdentityParts): KioskIdentity {
  const { vault } = parts;
  const work = keyWorkOf(setup, vault);
  const identity = createIdentity({ vault, ...work.place });
  const portal = openKioskPortal(kioskStartOf(setup), identity.prove);
  const { betweenVisits, watched } = keepKey({ ...parts, identity, work });
  return {
    betweenVisits,
    async endSessions(begunSecondsAgo) {
      const registry = work.openRegistry(identity.prove);
      const { kind } = await registry.endSessions(begunSecondsAgo).finally(registry.close);
      return kind === 'reply';
    },
    openRegistry: () => work.openRegistry(identity.prove),
    createProver: () => createVisitProver(identity, Date.now),
    portal: watched(portal),
  };
}
