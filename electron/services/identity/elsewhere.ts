import { notDone, type KeyWork, type NotDone } from './ask-registry.ts';
import { readRegistration } from './kept.ts';

/**
 * The portal that this kiosk is registered with, where the settings name another one by now. It
 * explains why a portal does not know the kiosk and decides nothing: a portal that has only got
 * another address knows the key as before.
 */
export async function registeredElsewhere({
  vault,
  place,
}: Pick<KeyWork, 'vault' | 'place'>): Promise<string | undefined> {
  const read = await readRegistration(vault);
  const known = read.ok ? read.kept?.portal : undefined;
  return known === undefined || isSame(known, place.url) ? undefined : known;
}

/** What is told where the portal does not know the kiosk's key, or the kiosk is told apart by it. */
export async function explained(work: KeyWork, told: NotDone): Promise<NotDone> {
  const registeredAt = await registeredElsewhere(work);
  return registeredAt === undefined ? told : { ...notDone('other-portal'), registeredAt };
}

/** As URLs are compared (RFC 3986 6.2); the settings' own may end with a slash or not. */
export function isSame(one: string, other: string): boolean {
  const plain = (url: string) => (URL.parse(url)?.href ?? url).replace(/\/$/, '');
  return plain(one) === plain(other);
}
