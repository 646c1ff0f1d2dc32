import type { Proof, Prove } from '#electron/portal/prove.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import { readKeys, type KeptKeys } from './kept.ts';
import { openKey, proverWith, type KioskKey, type ProofPlace } from './keys.ts';

/** The keys of this kiosk that the portal takes: the newest, and the one before while it counts. */
export interface Keys {
  readonly newest: KioskKey;
  readonly previous?: { readonly key: KioskKey; readonly until: number };
}

/** Why there are none: nothing was ever registered here, or the vault does not say. */
type NoKeys = Exclude<Proof, { ok: true }>['reason'];

export interface IdentityOptions extends ProofPlace {
  readonly vault: Vault;
}

/** The kiosk's own key, which leaves this process for the vault alone. */
export interface Identity {
  readonly keys: () => Promise<Keys | NoKeys>;
  /** Proves with the newest key, for what the machine itself asks. */
  readonly prove: Prove;
  /** Proves with a key of the kiosk's, for one visit that is bound to it. */
  readonly proveWith: (key: KioskKey) => Prove;
  /** Reads the vault anew: somebody else may have changed the key. A vault that is shut takes none. */
  readonly refresh: () => Promise<unknown>;
}

export function createIdentity(options: IdentityOptions): Identity {
  const { vault, clock } = options;
  let held: Promise<Keys | NoKeys> | undefined;
  const load = async (): Promise<Keys | NoKeys> => {
    const found = await opened(await readKeys(vault));
    // What can't be told now may be told at the next question.
    if (typeof found === 'string') held = undefined;
    return found;
  };
  const keys = async () => {
    const found = await (held ??= load());
    if (typeof found === 'string' || !found.previous) return found;
    return found.previous.until > clock() ? found : { newest: found.newest };
  };
  return {
    keys,
    async prove(request) {
      const found = await keys();
      if (typeof found === 'string') return { ok: false, reason: found };
      return proverWith(found.newest, options)(request);
    },
    proveWith: (key) => proverWith(key, options),
    async refresh() {
      const found = await opened(await readKeys(vault));
      if (found !== 'unproven')
        held = typeof found === 'string' ? undefined : Promise.resolve(found);
    },
  };
}

async function opened(read: Awaited<ReturnType<typeof readKeys>>): Promise<Keys | NoKeys> {
  if (!read.ok) return 'unproven';
  const { current, previous } = read.kept ?? {};
  if (!current) return 'not-registered';
  try {
    const newest = await openKey(current.jwk);
    return previous ? { newest, previous: await previousOf(previous) } : { newest };
  } catch {
    return 'unproven';
  }
}

async function previousOf({ jwk, until }: NonNullable<KeptKeys['previous']>) {
  return { key: await openKey(jwk), until: Date.parse(until) };
}
