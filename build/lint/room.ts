/** A part of the tree and what its files may import. Everything else is refused. */
export interface Room {
  readonly name: string;
  /** Globs. No file may be in two rooms: a later block would replace an earlier one's rules. */
  readonly files: readonly string[];
  readonly except?: readonly string[];
  /** Names of modules, or what they begin with where the text ends in `/` or `:`. */
  readonly may: readonly string[];
  /** The same, for `import type` alone. */
  readonly mayAsType?: readonly string[];
  /** What lint says about anything else. */
  readonly says: string;
}

/** What every room may import. */
export const anywhere = ['zod', './', '#shared/'];
