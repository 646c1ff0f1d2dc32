import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { sentenceOf } from './json-sentence.ts';

/** A sentence for whoever installs the kiosk, which names the place; thrown inside a reading. */
export class Unusable extends Error {}

/** The text of a file; `Unusable` where it can't be had. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Unusable(isMissing ? `${file}: there is no such file` : `${file}: cannot be read`);
  }
}

/** What a JSON file says, parsed by the schema; `Unusable` where it doesn't fit. */
export async function readJson<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S>> {
  const written = parseJson(file, await readText(file));
  const read = schema.safeParse(written);
  if (read.success) return read.data;
  throw new Unusable(`${file}: ${sentenceOf(read.error, written)}`);
}

function parseJson(file: string, text: string): unknown {
  // Some editors put a byte order mark first.
  const plain = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(plain);
  } catch (error) {
    throw new Unusable(`${file}, line ${lineOf(plain, messageOf(error))}: this is not JSON`);
  }
}

/** The line of the first mistake, from 1. Node gives its position for some kinds of mistake only. */
function lineOf(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  const lines = text.trimEnd().split('\n');
  // Up to the line before the mistake, JSON only misses its end.
  const wrong = lines.findIndex((_, at) => hasWrongSign(lines.slice(0, at + 1).join('\n')));
  return wrong === -1 ? lines.length : wrong + 1;
}

function hasWrongSign(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return messageOf(error).startsWith('Unexpected token');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
