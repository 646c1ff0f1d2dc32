import { addressOf, isLinkLocal, prefixOf } from './addresses.ts';
import { families, type Family } from '#shared/network-outcomes.ts';
import type { Interfaces, ThisMachine } from './this-machine.ts';

/**
 * What the machine itself knows of its network. It explains and schedules, and it can take a verdict
 * away where a tunnel holds the route; it never grants one: names, prefixes and gateways are easily
 * made to look like the campus's (kiosk.md E.1).
 */
export interface LocalFacts {
  readonly interfaces: readonly {
    readonly name: string;
    readonly prefixes: readonly string[];
    readonly isTunnel: boolean;
  }[];
  /** What holds the default route, by family; left out where there is none. */
  readonly defaultRoutes: readonly { readonly family: Family; readonly through: string }[];
  readonly gateways: readonly string[];
  readonly dnsSuffixes: readonly string[];
}

/** Addresses for documentation (RFC 5737, RFC 3849): no route is made for them alone. */
export const somewhere = { 4: '203.0.113.1', 6: '2001:db8::1' } as const;

/** What has an address that no interface is listed with: a tunnel that nobody serves is one such. */
const unnamed = 'unnamed';

export async function readFacts(machine: ThisMachine): Promise<LocalFacts> {
  const ways = families.map(async (family) => {
    const through = await interfaceTo(machine, family, somewhere[family]);
    return through === undefined ? [] : [{ family, through }];
  });
  return {
    interfaces: interfacesOf(machine),
    defaultRoutes: (await Promise.all(ways)).flat(),
    gateways: gatewaysOf(machine),
    dnsSuffixes: suffixesOf(machine.read('/etc/resolv.conf') ?? ''),
  };
}

/** Name of the interface by which a socket would leave for the address; undefined where none would. */
export async function interfaceTo(
  machine: ThisMachine,
  family: Family,
  to: string,
): Promise<string | undefined> {
  const local = await machine.localAddress(family, to);
  const own = local === undefined ? undefined : addressOf(local)?.text;
  if (own === undefined) return undefined;
  const found = addressesIn(machine.interfaces()).find(({ text }) => text === own);
  return found?.name ?? unnamed;
}

/** The state of the links in one text: another text is another link. */
export function linksOf(machine: ThisMachine): string {
  const names = Object.keys(machine.interfaces());
  const states = interfacesOf(machine).map(({ name, prefixes }) => [name, ...prefixes]);
  // Linux counts how often a cable was pulled: what happened between two looks is seen, too.
  const pulls = names.map((name) => machine.read(`/sys/class/net/${name}/carrier_changes`)?.trim());
  return JSON.stringify([states, pulls, gatewaysOf(machine)]);
}

/** ARPHRD numbers of Linux' if_arp.h: ppp, slip, ipip, ip6tnl, sit, gre, ip6gre, and none (tun, wg). */
const tunnelTypes: ReadonlySet<string> = new Set([
  ...['256', '512', '768', '769', '776', '778', '823', '65534'],
]);
const tunnelKinds = /^DEVTYPE=(?:wireguard|vxlan|geneve|xfrm)$/m;

/**
 * Whether an interface leads into a tunnel: by what the system says of it, not by its name. Where the
 * system says nothing (no /sys), one without a hardware address of its own counts as a tunnel; so does
 * a way that can't be named.
 */
export function isTunnel(machine: ThisMachine, name: string): boolean {
  if (name === unnamed) return true;
  const at = (file: string) => machine.read(`/sys/class/net/${name}/${file}`)?.trim();
  const type = at('type');
  if (type !== undefined) {
    const isOfOne = tunnelTypes.has(type) || tunnelKinds.test(at('uevent') ?? '');
    return isOfOne || at('tun_flags') !== undefined;
  }
  const addresses = machine.interfaces()[name] ?? [];
  return addresses.some(({ internal, mac }) => !internal && /^[0:]+$/.test(mac));
}

function interfacesOf(machine: ThisMachine): LocalFacts['interfaces'] {
  return Object.entries(machine.interfaces()).flatMap(([name, addresses = []]) => {
    const useful = addresses.filter(({ internal, address }) => !internal && !isLinkLocal(address));
    if (useful.length === 0) return [];
    const prefixes = [...new Set(useful.map(({ address, cidr }) => prefixOf(address, cidr)))];
    return [{ name, prefixes: prefixes.sort(), isTunnel: isTunnel(machine, name) }];
  });
}

function addressesIn(interfaces: Interfaces) {
  return Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses.map(({ address }) => ({ name, text: addressOf(address)?.text })),
  );
}

/** The next hops of default routes in the main tables (Linux alone), with their interfaces. */
function gatewaysOf({ read }: ThisMachine): readonly string[] {
  const four = rows(read('/proc/net/route')).flatMap(([name = '', target, gateway = '']) =>
    target === '00000000' ? [`${dotted(gateway)} ${name}`] : [],
  );
  const six = rows(read('/proc/net/ipv6_route')).flatMap((row) => {
    const [target = '', length, , , gateway = '', ...rest] = row;
    const name = rest.at(-1) ?? '';
    const isDefault = /^0+$/.test(target) && length === '00' && name !== 'lo';
    return isDefault ? [`${coloned(gateway)} ${name}`] : [];
  });
  return [...new Set([...four, ...six])].sort();
}

function rows(table = ''): readonly (readonly string[])[] {
  return table.split('\n').map((line) => line.trim().split(/\s+/));
}

/** Linux writes the four bytes the other way round. */
function dotted(hex: string): string {
  return [...Buffer.from(hex, 'hex')].reverse().join('.');
}

function coloned(hex: string): string {
  return addressOf(hex.replace(/(.{4})(?=.)/g, '$1:'))?.text ?? hex;
}

function suffixesOf(resolv: string): readonly string[] {
  const lines = [...resolv.matchAll(/^(?:search|domain)[ \t]+(.+)$/gm)];
  return lines.flatMap(([, names = '']) => names.trim().split(/\s+/));
}
