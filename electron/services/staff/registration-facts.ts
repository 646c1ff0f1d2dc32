import { readKeys, readRegistration } from '#electron/services/identity/kept.ts';
import { openKey } from '#electron/services/identity/keys.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import type { StaffLook } from '#shared/contract/staff-look.ts';

type Told = StaffLook['registration'];

/** So much of a thumbprint is read out over the telephone. */
const shownOfThumbprint = 12;

/** How the kiosk is registered, as the key store has it; whether it was revoked, the portal tells. */
export async function registrationFacts(vault: Pick<Vault, 'read'>): Promise<Told> {
  const [keys, registration] = [await readKeys(vault), await readRegistration(vault)];
  if (!keys.ok || !registration.ok) return { state: 'unknown' };
  const { kept } = registration;
  const current = keys.kept?.current;
  if (!current || !kept) return { state: 'not-registered' };
  const key = await openKey(current.jwk).catch(() => undefined);
  return {
    state: 'registered',
    kioskId: kept.kioskId,
    since: current.since,
    until: kept.keyExpiresAt,
    ...(key && { thumbprint: key.jkt.slice(0, shownOfThumbprint) }),
  };
}
