import type { Dial } from '#electron/portal/dial.ts';
import { createRegistry } from '#electron/portal/registry.ts';
import { createIdentity, type Identity } from '#electron/services/identity/identity.ts';
import { registerKiosk } from '#electron/services/identity/register.ts';
import { portalLimits } from '#shared/settings.ts';
import type { Clock } from './clocks.ts';
import { standInVault } from './stand-in-store.ts';

export interface PracticeIdentityOptions {
  readonly dial: Dial;
  readonly host: string;
  /** Lets this kiosk in. */
  readonly code: string;
  readonly seconds: Clock;
  /** The kiosk's own clock, which a trainer can set wrong. */
  readonly kioskClock: Clock;
}

/** Who the practice kiosk is to the practice portal. */
export interface PracticeIdentity {
  /** For visits: in practice a wrong clock is the machine's alone. */
  readonly identity: Identity;
  /** For the machine's own look at the portal, by the kiosk's clock. */
  readonly watching: Identity;
}

/** Registers the practice kiosk with the practice portal, as a real one is: by a code, over HTTP. */
export async function practiceIdentity(
  options: PracticeIdentityOptions,
): Promise<PracticeIdentity> {
  const { dial, host, code, seconds, kioskClock } = options;
  const vault = standInVault();
  const url = `http://${host}`;
  const place = { url, clock: seconds };
  const limits = portalLimits.parse({});
  const registered = await registerKiosk({
    vault,
    place,
    code,
    openRegistry: (prove) => createRegistry({ dial, host, limits, clock: seconds, prove }),
  });
  if (!registered.ok) throw new Error(`The practice kiosk is not registered: ${registered.why}`);
  return {
    identity: createIdentity({ vault, ...place }),
    watching: createIdentity({ vault, url, clock: kioskClock }),
  };
}
