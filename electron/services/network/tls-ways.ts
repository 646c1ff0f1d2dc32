import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { createTlsDial, trustIn, type TlsDialOptions } from '#electron/portal/tls-dial.ts';
import { addressOf } from './addresses.ts';
import { interfaceTo, isTunnel, somewhere } from './facts.ts';
import { families, type Family } from '#shared/network-outcomes.ts';
import type { Found, Way } from './round.ts';
import type { ThisMachine } from './this-machine.ts';

export interface TlsWayOptions extends Omit<TlsDialOptions, 'url' | 'address' | 'trust'> {
  readonly endpoints: readonly string[];
  readonly machine: ThisMachine;
}

/** So long the name servers have for one answer, in milliseconds; asked twice. */
const lookUpMs = 1_000;
/** Addresses of a name that are tried. */
const mostAddresses = 2;

/** Every endpoint of the settings in both families, by TLS. */
export function tlsWays(options: TlsWayOptions): readonly Way[] {
  let made: Trust | undefined;
  // Once for all questions: main would stand still for it in each of them.
  const trust = () => (made ??= trustIn(options.certificateAuthority));
  return options.endpoints.flatMap((url, endpoint) =>
    families.map((family): Way => {
      const { host, pathname } = new URL(url);
      const find = (signal: AbortSignal) => findWay({ ...options, url, family, trust }, signal);
      return { endpoint, family, host, basePath: pathname, find };
    }),
  );
}

type Trust = ReturnType<typeof trustIn>;

interface Place extends TlsWayOptions {
  readonly url: string;
  readonly family: Family;
  readonly trust: () => Trust;
}

async function findWay(place: Place, signal: AbortSignal): Promise<Found> {
  const { family, machine } = place;
  const addresses = await lookUp(place, signal);
  if (addresses === 'no-name') {
    // Nobody minds a name that is not found in a family which the machine does not have.
    const way = await interfaceTo(machine, family, somewhere[family]);
    return { ok: false, why: way === undefined ? 'no-route' : 'no-name' };
  }
  const [first] = addresses;
  if (first === undefined) return { ok: false, why: 'no-address' };
  const through = await interfaceTo(machine, family, first);
  if (through === undefined) return { ok: false, why: 'no-route' };
  const dials = addresses
    .slice(0, mostAddresses)
    .map((address) => createTlsDial({ ...place, address, trust: place.trust() }));
  return { ok: true, dials, through, isTunnel: isTunnel(machine, through) };
}

/**
 * Asks the name servers themselves, each time anew: the system's own look-up can't be called off, and
 * four of them that hang would hold up every file the kiosk reads. The hosts file is not looked at.
 */
async function lookUp(
  { url, family }: Place,
  signal: AbortSignal,
): Promise<readonly string[] | 'no-name'> {
  const name = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(name) ? addressOf(name) : undefined;
  if (literal) return literal.family === family ? [literal.text] : [];
  const resolver = new Resolver({ timeout: lookUpMs, tries: 2 });
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await (family === 4 ? resolver.resolve4(name) : resolver.resolve6(name));
  } catch (trouble) {
    return hasNoAddress(trouble) ? [] : 'no-name';
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** The name is known, and has no address of this family. */
function hasNoAddress(trouble: unknown): boolean {
  return trouble instanceof Error && 'code' in trouble && trouble.code === 'ENODATA';
}
