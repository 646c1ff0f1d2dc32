import { troubleOf, type KeyWork } from './ask-registry.ts';
import { isSame } from './elsewhere.ts';
import { readKeys, writeKeys, writeRegistration, type KeptKey, type NextKey } from './kept.ts';
import { openKey, proverWith } from './keys.ts';

/** So long an old key counts at least, for sessions that began with it; in milliseconds. */
const overlapMs = 3_600_000;

/**
 * A younger key may still be on its way to the portal, by a program that is at work on it now where no
 * turns are kept; in milliseconds. A portal that hangs can take longer (`portalLimits.totalMs` for each
 * try): who is at work holds the key as well, and keeps it once the portal has taken it.
 */
const youngMs = 60_000;

/** Whether somebody may still be at work on that key. */
export function isYoung({ since }: KeptKey, { clock }: KeyWork['place']): boolean {
  const age = clock() - Date.parse(since);
  // Made in the future: the clock was set back since, and says nothing of it.
  return age >= 0 && age < youngMs;
}

/** `settleNow` when it is this one's turn; false as well where the turn did not come. */
export async function settleNext(work: KeyWork): Promise<boolean> {
  return (await work.vault.alone(() => settleNow(work))) === true;
}

/**
 * Finds out what became of a key that the portal was asked to take, where nobody could tell: after a
 * lost reply, a vault that shut in between, or a program that was ended. Whether a key has changed.
 */
export async function settleNow(work: KeyWork): Promise<boolean> {
  const { vault, place } = work;
  const read = await readKeys(vault);
  if (!read.ok || !read.kept?.next) return false;
  const { current, next, previous } = read.kept;
  if (isYoung(next, place)) return false;
  const known = await look(work, next);
  const isDenied = known === 'not-known' && (await isItsPortal(work, { current, next }));
  if (known === 'unknown' || !(await isStillNext(work, next))) return false;
  if (known === 'not-known') {
    if (!isDenied) return false;
    await writeKeys(vault, { current, previous });
    return false;
  }
  const { kioskId, keyExpiresAt } = known;
  await writeRegistration(vault, { portal: place.url, kioskId, keyExpiresAt });
  const until = new Date(place.clock() + overlapMs).toISOString();
  const old = current && { previous: { ...current, until } };
  const { jwk, since } = next;
  return (await writeKeys(vault, { current: { jwk, since }, ...old })) === undefined;
}

/**
 * Whether this portal's word that it does not know the next key counts. Where the settings name another
 * one by now, be it by mistake, the one that was asked may well know it; a portal that knows the present
 * key has only got another address.
 */
async function isItsPortal(work: KeyWork, { current, next }: Asked): Promise<boolean> {
  const { portal } = next;
  if (portal !== undefined && isSame(portal, work.place.url)) return true;
  if (!current) return portal === undefined;
  return typeof (await look(work, current)) === 'object';
}

interface Asked {
  readonly current: KeptKey | undefined;
  readonly next: NextKey;
}

/** Another program, such as `--register`, may have come to its end with that key meanwhile. */
async function isStillNext({ vault }: KeyWork, { jwk }: KeptKey): Promise<boolean> {
  const read = await readKeys(vault);
  return read.ok && read.kept?.next?.jwk.x === jwk.x;
}

/** How the portal knows a key. */
async function look({ place, openRegistry }: KeyWork, { jwk }: KeptKey) {
  const registry = openRegistry(proverWith(await openKey(jwk), place));
  try {
    const looked = await registry.look();
    if (looked.kind === 'reply') return looked.value;
    return troubleOf(looked.failure) === 'not-registered'
      ? ('not-known' as const)
      : ('unknown' as const);
  } finally {
    registry.close();
  }
}
