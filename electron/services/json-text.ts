/** A value of JSON with where it stands; positions count from 0 in the text. */
export interface Written {
  readonly value: unknown;
  readonly at: number;
  /** What is in it, by name or number; empty in a plain value. */
  readonly parts: ReadonlyMap<PropertyKey, Part>;
}

interface Part extends Written {
  /** Where its name stands; of an entry of a list, where that begins. */
  readonly nameAt: number;
}

/** Where the first mistake is, and what it is. */
export class JsonMistake extends Error {
  readonly at: number;

  constructor(at: number, says: string) {
    super(says);
    this.at = at;
  }
}

/** Groups and lists within each other; what is deeper is no settings file. */
const mostLevels = 32;

/**
 * Reads JSON (RFC 8259) with the place of everything in it, which JSON.parse does not tell. Stricter
 * in one thing: no name twice in a group. Throws a `JsonMistake`.
 */
export function readJsonText(text: string): Written {
  const reader = new JsonReader(text);
  const written = reader.value(0);
  reader.end();
  return written;
}

class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(level: number): Written {
    this.#skipBlanks();
    const at = this.#at;
    const sign = this.#text[at];
    if (level > mostLevels) throw this.#mistake(`goes deeper than ${mostLevels} levels`);
    if (sign === '{') return { at, ...this.#group(level) };
    if (sign === '[') return { at, ...this.#list(level) };
    const value = sign === '"' ? this.#string() : this.#word();
    return { at, value, parts: new Map() };
  }

  end(): void {
    this.#skipBlanks();
    if (this.#at < this.#text.length) throw this.#mistake('nothing may stand behind the end');
  }

  #group(level: number): Omit<Written, 'at'> {
    const parts = new Map<string, Part>();
    this.#each('}', () => {
      const nameAt = this.#at;
      if (this.#text[nameAt] !== '"') throw this.#mistake('a name in quotes is missing');
      const name = this.#string();
      if (parts.has(name)) throw new JsonMistake(nameAt, `"${name}" stands here a second time`);
      this.#skipBlanks();
      if (this.#text[this.#at] !== ':') throw this.#mistake('a colon is missing');
      this.#at += 1;
      parts.set(name, { nameAt, ...this.value(level + 1) });
    });
    const values = [...parts].map(([name, { value }]) => [name, value] as const);
    return { value: Object.fromEntries(values), parts };
  }

  #list(level: number): Omit<Written, 'at'> {
    const parts = new Map<number, Part>();
    this.#each(']', () => {
      parts.set(parts.size, { nameAt: this.#at, ...this.value(level + 1) });
    });
    return { value: [...parts.values()].map(({ value }) => value), parts };
  }

  /** Reads what stands between the opening sign and `close`, with its commas. */
  #each(close: '}' | ']', readOne: () => void): void {
    this.#at += 1;
    this.#skipBlanks();
    let isFirst = true;
    while (this.#text[this.#at] !== close) {
      if (!isFirst) this.#comma(close);
      isFirst = false;
      readOne();
      this.#skipBlanks();
    }
    this.#at += 1;
  }

  #comma(close: '}' | ']'): void {
    if (this.#text[this.#at] !== ',') throw this.#mistake(`a comma or ${close} is missing`);
    const at = this.#at;
    this.#at += 1;
    this.#skipBlanks();
    if (this.#text[this.#at] === close) throw new JsonMistake(at, 'this comma is one too many');
  }

  #string(): string {
    const from = this.#at;
    for (let at = from + 1; at < this.#text.length; at += 1) {
      const sign = this.#text[at] ?? '';
      if (sign < ' ') throw new JsonMistake(from, 'this text does not end on its line');
      if (sign === '\\') at += 1;
      if (sign !== '"') continue;
      this.#at = at + 1;
      return String(this.#plain(from));
    }
    throw new JsonMistake(from, 'this text has no closing quotes');
  }

  /** null, true, false or a number. */
  #word(): unknown {
    const from = this.#at;
    const pattern = /[^\s,:[\]{}"]*/y;
    pattern.lastIndex = from;
    const [word = ''] = pattern.exec(this.#text) ?? [];
    if (word === '') throw this.#mistake('a value is missing');
    this.#at = from + word.length;
    return this.#plain(from);
  }

  #plain(from: number): unknown {
    const written = this.#text.slice(from, this.#at);
    try {
      return JSON.parse(written);
    } catch {
      const says = written.startsWith('"')
        ? 'this text has a backslash with something unknown behind it'
        : 'this is neither text in quotes, number, true, false nor null';
      throw new JsonMistake(from, says);
    }
  }

  #skipBlanks(): void {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? '-')) this.#at += 1;
    if (this.#text.startsWith('//', this.#at) || this.#text.startsWith('/*', this.#at)) {
      throw this.#mistake('there are no comments in JSON');
    }
  }

  #mistake(says: string): JsonMistake {
    const isOver = this.#at >= this.#text.length;
    return new JsonMistake(this.#at, isOver ? `the file ends here: ${says}` : says);
  }
}
