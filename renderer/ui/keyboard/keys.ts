/** What a field is for, as far as its keys go; stands on it as `data-keys`. */
export type KeysKind = 'id' | 'password' | 'new-password' | 'digits' | 'email' | 'text' | 'search';

/** What a field takes, so that no key types anything else. */
export interface KeysWanted {
  readonly kind: KeysKind;
  /**
   * Characters of ASCII besides letters and digits, the blank among them; where it is not said,
   * what a field of that kind usually takes.
   */
  readonly symbols?: string | undefined;
  /** What one key of its own types whole: the domain of the institution's addresses. */
  readonly ending?: string | undefined;
  /** Capitals mean nothing here: there is no key for them. */
  readonly isSmall?: boolean | undefined;
}

/** A key that types what stands on it. */
export interface TypingKey {
  readonly types: string;
  /** With Shift. */
  readonly shifted?: string;
  /** In half keys; 2 where it is not said. */
  readonly width?: number;
  /** Its accessible name, as a key of the texts; without it that of the character. */
  readonly name?: string;
}

export type Deed = 'delete' | 'left' | 'right' | 'shift' | 'done';

/** A key that does something to what is typed, or to the keyboard. */
export interface DoingKey {
  readonly does: Deed;
  readonly width?: number;
}

/** A key that brings other keys. */
export interface TurningKey {
  /** The name of a page of the same layout. */
  readonly turnsTo: string;
  /** What stands on it and names it: keys of the texts. */
  readonly label: string;
  readonly name: string;
  readonly width?: number;
}

/** Nothing, so many half keys wide. */
export interface Gap {
  readonly gap: number;
}

export type Key = TypingKey | DoingKey | TurningKey | Gap;
/** Keys beside each other; 22 half keys together. */
export type Row = readonly Key[];

/** What becomes of the text before the caret: so many UTF-16 units go, and something comes. */
export interface Edit {
  readonly drop: number;
  readonly text: string;
}

/** What the text before the caret may be meant as. */
export interface Suggestion extends Edit {
  /** What stands on its key. */
  readonly shown: string;
}

/**
 * How presses become the text of a script that is put together (kana, jamo, pinyin). It looks at
 * what stands before the caret, each time anew: it keeps nothing and learns nothing.
 */
export interface Composer {
  readonly press: (before: string, typed: string) => Edit;
  /** What Delete takes; without it the last character. */
  readonly erase?: (before: string) => Edit;
  /** Likeliest first; they stand in a row above the keys. */
  readonly suggest?: (before: string) => readonly Suggestion[];
}

/** The keys that stand at the same time. */
export interface Page {
  readonly rows: readonly Row[];
  readonly composer?: Composer;
  /** Fetches the composer where it is big; it stands in the place of `composer`. */
  readonly loads?: () => Promise<Composer>;
  /** The language of what stands on the keys, where it is not the visitor's. */
  readonly lang?: string;
}

export interface Layout {
  /** The page that stands first. */
  readonly first: string;
  readonly pages: Readonly<Record<string, Page>>;
  /** Fetches faces for its scripts, where the page's own has them not. */
  readonly fonts?: () => Promise<unknown>;
}
