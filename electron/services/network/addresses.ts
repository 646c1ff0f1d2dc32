import { BlockList, isIP } from 'node:net';
import type { Family } from '#shared/network-outcomes.ts';

/** An address by itself, in one spelling. */
export interface Address {
  readonly family: Family;
  readonly text: string;
}

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * One spelling per address, so that two can be compared: no zone (RFC 4007), IPv6 shortened and in
 * small letters (RFC 5952), an IPv4 address in IPv6 clothes (RFC 4291 2.5.5.2) as what it is.
 */
export function addressOf(text: string): Address | undefined {
  const [plain = ''] = text.trim().split('%');
  const family = isIP(plain);
  if (family === 4) return { family: 4, text: plain };
  if (family !== 6) return undefined;
  const inside = mapped.exec(plain)?.[1] ?? unmapped(shortest(plain));
  return inside === undefined ? { family: 6, text: shortest(plain) } : { family: 4, text: inside };
}

/** Whether the address lies in the prefix, such as 192.0.2.0/24; never by their spelling. */
export function isWithin(address: string, prefix: string): boolean {
  const [start = '', length = ''] = prefix.split('/');
  const [one, net] = [addressOf(address), addressOf(start)];
  if (!one || one.family !== net?.family) return false;
  const list = new BlockList();
  list.addSubnet(net.text, Number(length), nameOf(net.family));
  return list.check(one.text, nameOf(one.family));
}

/** One that a machine gives itself without having met anybody (RFC 3927, RFC 4291 2.5.6). */
export function isLinkLocal(text: string): boolean {
  return isWithin(text, '169.254.0.0/16') || isWithin(text, 'fe80::/10');
}

/** The network part of an interface's address: temporary addresses (RFC 8981) come and go within it. */
export function prefixOf(address: string, cidr: string | null): string {
  const length = Number(cidr?.split('/')[1]);
  const found = addressOf(address);
  if (found?.family !== 6 || length > 64) return cidr ?? address;
  return `${groupsOf(found.text).slice(0, 4).join(':')}::/64`;
}

function nameOf(family: Family): 'ipv4' | 'ipv6' {
  return family === 4 ? 'ipv4' : 'ipv6';
}

/** As the URL standard writes it, which is RFC 5952's way. */
function shortest(text: string): string {
  return new URL(`http://[${text}]/`).hostname.slice(1, -1);
}

/** The URL standard writes a mapped address in hexadecimal. */
function unmapped(text: string): string | undefined {
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(text) ?? [];
  if (high === undefined || low === undefined) return undefined;
  const [first, second] = [parseInt(high, 16), parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join('.');
}

/** The eight groups of a shortened address. */
function groupsOf(text: string): readonly string[] {
  const [head = '', tail] = text.split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array.from({ length: zeros }, () => '0'), ...(after ?? [])];
}
