import type { Every } from '#electron/services/timer.ts';
import type { Vault } from '#electron/services/vault/vault.ts';
import { createPart, type Health } from './health.ts';

/** Between two looks at a key store that can't be asked, in milliseconds. */
const betweenLooks = 5_000;

/**
 * Whether the key store can be asked. A running kiosk holds its key and could go on for a while, but
 * not vouch for its log, nor change its key: nobody begins until the store is back.
 */
export function watchKeyStore(vault: Pick<Vault, 'check' | 'onChange'>, every: Every): Health {
  const part = createPart();
  let stopLooking: () => void = () => undefined;
  vault.onChange((state) => {
    stopLooking();
    const isAsked = state === 'ready' || state === 'empty';
    part.set(isAsked ? {} : { keyStore: state });
    stopLooking = isAsked ? () => undefined : every(betweenLooks, () => void vault.check());
  });
  return part;
}
