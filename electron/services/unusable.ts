/** Where in a text something stands, both from 1; columns in characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong: where, and a sentence for whoever wrote it. */
export interface Finding {
  readonly place?: Place | undefined;
  readonly says: string;
}

/** A file that can't be used, with everything that is wrong in it; thrown inside a reading. */
export class Unusable extends Error {
  /** `/etc/genkan/settings.json:3:12: portal.url must be an https address`, in order. */
  readonly findings: readonly string[];

  constructor(file: string, found: string | readonly Finding[]) {
    const all = typeof found === 'string' ? [{ says: found }] : found;
    const findings = all.map(({ place, says }) => `${file}${told(place)}: ${says}`);
    super(findings[0] ?? `${file}: cannot be used`);
    this.findings = findings;
  }
}

function told(place: Place | undefined): string {
  return place ? `:${place.line}:${place.column}` : '';
}

/** The place of a position in a text. */
export function placeIn(text: string, position: number): Place {
  const lines = text.slice(0, position).split(/\r\n|\r|\n/);
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}
