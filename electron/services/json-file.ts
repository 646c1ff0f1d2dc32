import type { z } from 'zod';
import { findingsOf, follow } from './json-sentence.ts';
import { JsonMistake, readJsonText, type Written } from './json-text.ts';
import { readText } from './plain-file.ts';
import { placeIn, Unusable } from './unusable.ts';

/** A JSON file, with the place of everything in it. */
export interface JsonFile {
  readonly file: string;
  readonly text: string;
  readonly written: Written;
}

/** Reads a JSON file; `Unusable` where it is none. With owners, see `readText`. */
export async function openJson(file: string, owners?: readonly number[]): Promise<JsonFile> {
  const text = await readText(file, owners);
  try {
    return { file, text, written: readJsonText(text) };
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error;
    const place = placeIn(text, error.at);
    throw new Unusable(file, [{ place, says: `this is not JSON: ${error.message}` }]);
  }
}

/**
 * What the file says, parsed by the schema; `Unusable` with everything that doesn't fit. `value` stands
 * in for what is written where something was done to it before.
 */
export function parseJson<S extends z.ZodType>(
  { file, text, written }: JsonFile,
  schema: S,
  value: unknown = written.value,
): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const found = findingsOf(read.error, written);
  throw new Unusable(
    file,
    found.map(({ at, says }) => ({ place: placeIn(text, at), says })),
  );
}

/** For a sentence about what stands at a path of the file. */
export function unusableAt(
  { file, text, written }: JsonFile,
  path: readonly PropertyKey[],
  says: string,
): Unusable {
  const place = placeIn(text, follow(written, path).nearest.at);
  return new Unusable(file, [{ place, says }]);
}
