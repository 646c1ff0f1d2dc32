import { kioskEndpoints } from '#electron/portal/endpoints/kiosk.ts';
import type { ProofFor, Prove } from '#electron/portal/prove.ts';
import { findRoute, type Route } from '#electron/portal/route.ts';
import { createPace } from '#electron/services/pace.ts';
import type { Identity } from './identity.ts';
import type { KioskKey } from './keys.ts';

/** Far more than a visit sends, and few enough that a captured one collects no hoard. */
const burst = 300;
const perSecond = 5;

/** What a session begins with: from here on its token is bound to the key. */
const openers: readonly string[] = ['signIn', 'activate'];

/**
 * Proofs for the process of one visit, which gets no key. It names no host, so that a captured one
 * can prove nothing elsewhere; only what the contract has is proven, and nothing about the kiosk
 * itself. The visit keeps the key with which its session began, whatever key the kiosk has meanwhile.
 */
export function createVisitProver(
  identity: Pick<Identity, 'keys' | 'proveWith'>,
  clock: () => number,
): Prove {
  const pace = createPace(burst, perSecond, clock);
  let bound: KioskKey | undefined;
  return async (request) => {
    const route = routeOf(request);
    if (!route || !pace()) return { ok: false, reason: 'unproven' };
    const keys = await identity.keys();
    if (typeof keys === 'string') return { ok: false, reason: keys };
    const counts = [keys.newest, keys.previous?.key].find((key) => key && key.jkt === bound?.jkt);
    const key = counts ?? keys.newest;
    if (openers.includes(route.name)) bound = key;
    return identity.proveWith(key)(request);
  };
}

/** The endpoint, where a visit may ask for it: with the hash of a token exactly where one is needed. */
function routeOf({ verb, path, ath }: ProofFor): Route | undefined {
  const route = findRoute(verb, path);
  if ('length' in route || Object.hasOwn(kioskEndpoints, route.name)) return undefined;
  const needsHash = route.endpoint.session !== 'none';
  const hasHash = ath !== undefined && /^[\w-]{43}$/.test(ath);
  return needsHash === hasHash && (needsHash || ath === undefined) ? route : undefined;
}
