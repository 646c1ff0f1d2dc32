import { writeWhole } from '#electron/services/whole-file.ts';
import { countTries, readKept, type CountedTries, type Tried, type TriesParts } from './tries.ts';
import { isPin, makeVerifier, pinVerifier, type PinVerifier } from './verifier.ts';

/**
 * `wait`: nothing was tried. `unset`: no PIN was ever set, so none is right. `unusable`: a file can't
 * be read or somebody else could change it, or the try can't be counted; no PIN is right then.
 */
export type PinTry = Exclude<Tried, { result: 'neither' }> | { readonly result: 'unset' };

/** The PIN of staff. Needs a few small files and nothing else: no key store, no portal, no network. */
export interface StaffPin {
  /** One try at a time; others wait for their turn. */
  readonly try: (pin: string) => Promise<PinTry>;
  /** Another PIN counts from now on, and no wrong ones are remembered. Throws where the disk refuses. */
  readonly set: (pin: string) => Promise<void>;
}

export interface StaffPinParts extends TriesParts {
  /** The verifier that a command of root's has written. */
  readonly verifierFile: string;
  /** Whose verifier is believed there (services/trusted-place.ts), as of the settings beside it. */
  readonly owners: readonly number[] | undefined;
  /** The verifier that this program has written after a code of the portal; it counts before root's. */
  readonly codeVerifierFile: string;
}

export function createStaffPin(parts: StaffPinParts): StaffPin {
  const tries = countTries(parts);
  let turn: Promise<unknown> = Promise.resolve();
  return {
    try(pin) {
      const mine = turn.then(() => tryOnce(parts, tries, pin));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async set(pin) {
      await writeWhole(parts.codeVerifierFile, JSON.stringify(await makeVerifier(pin)));
      await tries.forget();
    },
  };
}

async function tryOnce(parts: StaffPinParts, tries: CountedTries, pin: string): Promise<PinTry> {
  const verifier = await verifierOf(parts);
  if (verifier === 'missing') return { result: 'unset' };
  if (verifier === 'broken') return { result: 'unusable' };
  const tried = await tries.try(async () => ((await isPin(pin, verifier)) ? 'right' : 'wrong'));
  return tried.result === 'neither' ? { result: 'unusable' } : tried;
}

/** What root sets takes the other file away, so that whichever is there was set last. */
async function verifierOf(parts: StaffPinParts): Promise<PinVerifier | 'missing' | 'broken'> {
  const byCode = await readKept(parts.codeVerifierFile, pinVerifier);
  if (typeof byCode === 'object') return byCode;
  return readKept(parts.verifierFile, pinVerifier, parts.owners);
}
