import { z } from 'zod';
import type { Vault } from '#electron/services/vault/vault.ts';
import type { AuditEvent, Entry } from './events.ts';
import type { Place } from './line.ts';

/** The last line that the vault knows of, as it is kept there. */
const head = z.strictObject({ n: z.int().min(0), mac: z.string().regex(/^[\w-]{43}$/) });

/** Undefined where the entry is none of ours. */
export function readHead(text: string | undefined): Place | undefined {
  try {
    return head.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}

/** After so many lines the vault is given the head. */
const mostBetween = 256;
/** The ends: of a visit, of a file, of the program. */
const ends: readonly AuditEvent[] = ['session_expired', 'sys_shutdown'];

/** Gives the vault the head from time to time; one call at a time, the newest place wins. */
export class HeadKeeper {
  readonly #vault: Vault;
  #kept = 0;
  #newest: Place | undefined;
  #giving: Promise<void> | undefined;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** These lines are on the disk, `last` is the last of them. */
  written(last: Place, entries: readonly Entry[]): void {
    const isEnd = entries.some(({ event }) => ends.includes(event));
    if (isEnd || last.n - this.#kept >= mostBetween) void this.keep(last);
  }

  /** Whether the vault knows of this line. */
  isKept({ n }: Place): boolean {
    return n === this.#kept;
  }

  /** Settles once the vault has it or has refused it; the next end tries again. */
  keep(last: Place): Promise<void> {
    this.#newest = last;
    if (last.n === this.#kept) return Promise.resolve();
    return (this.#giving ??= this.#give());
  }

  async #give(): Promise<void> {
    for (let place = this.#newest; place && place.n !== this.#kept; place = this.#newest) {
      const given = await this.#vault.write('audit-head', JSON.stringify(place));
      if (!given.ok) break;
      this.#kept = place.n;
    }
    this.#giving = undefined;
  }
}
