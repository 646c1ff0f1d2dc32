import { createRegistry } from '#electron/portal/registry.ts';
import { wayToPortal } from '#electron/services/portal-way.ts';
import type { Setup } from '#electron/services/settings-file.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import type { KeyWork } from './ask-registry.ts';

/** What is needed to speak about the kiosk's key with the portal of a setup. */
export function keyWorkOf({ settings, certificateAuthority }: Setup, vault: Vault): KeyWork {
  const { portal, portalLimits: limits } = settings;
  const { url, pins } = portal;
  return {
    vault,
    place: { url, clock: Date.now },
    openRegistry: (prove) =>
      createRegistry({ ...wayToPortal({ url, pins, certificateAuthority, limits }), prove }),
  };
}
