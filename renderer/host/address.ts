/** What the page's own address says: the token of this start and, after loading anew, the world. */
export interface DoorAddress {
  readonly token: string;
  readonly world?: string;
}

/** Reads `#<token>` or `#<token>.<world>`. */
export function readAddress(hash: string): DoorAddress {
  const [token = '', world] = hash.replace(/^#/, '').split('.');
  return world ? { token, world } : { token };
}

/** The fragment that leads back into the same world. */
export function writeAddress(token: string, world: string): string {
  return `#${token}.${world}`;
}
