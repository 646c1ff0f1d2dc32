import type { Accounts } from './accounts.ts';
import { Breach, NotMade } from './verdicts.ts';

/** Where an ID and a password may be typed: host names, with the port where it is no usual one. */
export type LinkHosts = readonly string[];

/** Those that the accounts file names; the host of the portal where it names none. */
export function linkHostsOf({ mail }: Pick<Accounts, 'mail'>, url: string): LinkHosts {
  return mail?.linkHosts ?? [new URL(url).host];
}

/** Whether what is sent there can’t be read on the way: https, or this machine. */
export function isSafe({ protocol, hostname }: URL): boolean {
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

export function isOurs(address: URL, hosts: LinkHosts): boolean {
  return isSafe(address) && hosts.includes(address.host);
}

/**
 * Ends the check before anything goes to an address where nobody’s password belongs: NotMade for a
 * host that is not named, a Breach for a named one without TLS. `what` leads there.
 */
export function expectOurs(address: URL, hosts: LinkHosts, what: string): void {
  if (isOurs(address, hosts)) return;
  if (hosts.includes(address.host)) {
    const came = `${what} leads to ${address.origin}; nothing was sent there`;
    throw new Breach({ expected: 'an https address', came, request: 'the mail and its page' });
  }
  throw new NotMade(
    `${what} leads to ${address.host || address.protocol}, and the portal’s hosts are ` +
      `${hosts.join(', ')}: nothing was sent there. If that host is the portal’s too, name it ` +
      'in mail.linkHosts',
  );
}
