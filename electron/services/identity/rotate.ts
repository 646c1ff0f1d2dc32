import { endpoints } from '#electron/portal/contract.ts';
import { notDone, troubleOf, type KeyWork, type NotDone } from './ask-registry.ts';
import {
  readKeys,
  readRegistration,
  writeKeys,
  writeRegistration,
  type KeptKey,
  type KeptKeys,
} from './kept.ts';
import { createKey, openKey, proverWith, type KioskKey } from './keys.ts';
import { explained } from './elsewhere.ts';
import { isYoung, settleNow } from './settle.ts';

export interface Rotated {
  readonly ok: true;
  readonly kioskId: string;
  readonly jkt: string;
  readonly keyExpiresAt: string;
  /** Until when the old key counts as well. */
  readonly oldKeyUntil: string;
}

/**
 * A key signs for 90 days at most, and never longer than half of the time that the portal gives it, so
 * that a kiosk which was off for a while still has a key that counts. NIST SP 800-57 part 1 rev. 5,
 * 5.3.6, allows one to three years for such keys; here changing one costs nothing.
 */
const longestMs = 90 * 24 * 3_600_000;

/** Whether the key is old enough for the next one; false as well where nobody can tell. */
export async function isKeyOld({ vault, place }: KeyWork): Promise<boolean> {
  const [keys, registration] = [await readKeys(vault), await readRegistration(vault)];
  if (!keys.ok || !registration.ok || !keys.kept?.current || !registration.kept) return false;
  const since = Date.parse(keys.kept.current.since);
  const half = (Date.parse(registration.kept.keyExpiresAt) - since) / 2;
  return place.clock() - since >= Math.min(longestMs, half);
}

/**
 * Has the portal take a new key in place of the present one, which signs for it. Both count for a
 * while, so visits that began with the old key end with it. The new key is in the vault before the
 * portal hears of it.
 */
export async function rotateKey(work: KeyWork): Promise<Rotated | NotDone> {
  const told = await work.vault.alone(() => rotateNow(work));
  return told === 'busy' ? notDone('busy') : told;
}

/** The same where the key is old enough; undefined where it is not. */
export async function rotateOldKey(work: KeyWork): Promise<Rotated | NotDone | undefined> {
  const told = await work.vault.alone(async () => {
    await settleNow(work);
    return (await isKeyOld(work)) ? rotateNow(work) : undefined;
  });
  return told === 'busy' ? notDone('busy') : told;
}

async function rotateNow(work: KeyWork): Promise<Rotated | NotDone> {
  const { vault, place } = work;
  await settleNow(work);
  const read = await readKeys(vault);
  if (!read.ok) return notDone(`vault-${read.trouble}`);
  const { current, next: open, previous } = read.kept ?? {};
  if (!current) return notDone('not-registered');
  if (open) return notDone(isYoung(open, place) ? 'busy' : 'unknown');
  if (previous && Date.parse(previous.until) > place.clock()) return notDone('too-early');
  const next = { jwk: await createKey(), since: new Date(place.clock()).toISOString() };
  const asked = { ...next, portal: place.url };
  const unwritten = await writeKeys(vault, { current, next: asked });
  if (unwritten) return notDone(`vault-${unwritten}`);
  const told = await askPortal(work, { current, next });
  if (told.ok) return (await keep(work, { current, next }, told)) ? told : notDone('vault-late');
  if (told.why !== 'unknown') await writeKeys(vault, { current });
  return told.why === 'not-registered' ? explained(work, told) : told;
}

type Pair = Required<Pick<KeptKeys, 'current' | 'next'>> & {
  readonly current: KeptKey;
  readonly next: KeptKey;
};

async function askPortal(
  { place, openRegistry }: KeyWork,
  { current, next }: Pair,
): Promise<Rotated | NotDone> {
  const [oldKey, newKey] = [await openKey(current.jwk), await openKey(next.jwk)];
  const registry = openRegistry(proverWith(oldKey, place, { new_jkt: newKey.jkt }));
  try {
    const answer = await registry.rotate(await proofOfNew(newKey, { place }));
    if (answer.kind === 'reply') return { ok: true, ...answer.value };
    return notDone(answer.kind === 'refused' ? 'portal-broken' : troubleOf(answer.failure));
  } finally {
    registry.close();
  }
}

async function proofOfNew(key: KioskKey, { place }: Pick<KeyWork, 'place'>): Promise<string> {
  const { verb, path } = endpoints.rotateKioskKey;
  const made = await proverWith(key, place)({ verb, path });
  return made.ok ? made.proof : '';
}

async function keep(work: KeyWork, { current, next }: Pair, told: Rotated): Promise<boolean> {
  const { kioskId, keyExpiresAt, oldKeyUntil } = told;
  const previous = { ...current, until: oldKeyUntil };
  const trouble =
    (await writeKeys(work.vault, { current: next, previous })) ??
    (await writeRegistration(work.vault, { portal: work.place.url, kioskId, keyExpiresAt }));
  return trouble === undefined;
}
