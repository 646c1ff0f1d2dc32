import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { institution, type Institution } from '#shared/institution.ts';
import { settings, type Settings } from '#shared/settings.ts';
import { shippedInstitution } from './institutions.ts';

/** Everything a kiosk starts with. */
export interface Setup {
  readonly settings: Settings;
  readonly institution: Institution;
  /** PEM text of the only authority to trust; without it the system's. */
  readonly certificateAuthority: string | undefined;
}

/** The setup, or one sentence for whoever installs the kiosk; it names the place. */
export type SetupReading =
  { readonly ok: true; readonly setup: Setup } | { readonly ok: false; readonly sentence: string };

/** A sentence that names the place; thrown inside, returned by `readSettings`. */
class Unusable extends Error {}

/** Reads the settings file and what it points to. Relative paths count from the file's folder. */
export async function readSettings(file: string): Promise<SetupReading> {
  try {
    const read = settings.safeParse(parseJson(file, await readText(file)));
    if (!read.success) throw new Unusable(sentenceOf(file, read.error));
    const near = (name: string) => path.resolve(path.dirname(file), name);
    const { certificateAuthority: authority } = read.data.portal;
    const setup: Setup = {
      settings: read.data,
      institution: await readInstitution(file, read.data.institution),
      certificateAuthority: authority === undefined ? undefined : await readPem(near(authority)),
    };
    return { ok: true, setup };
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, sentence: error.message };
    throw error;
  }
}

async function readInstitution(file: string, name: string): Promise<Institution> {
  const shipped = shippedInstitution(name);
  if (shipped) return shipped;
  if (!name.endsWith('.json')) {
    throw new Unusable(
      `${file}: institution "${name}" is neither a shipped profile nor a .json file`,
    );
  }
  const place = path.resolve(path.dirname(file), name);
  const read = institution.safeParse(parseJson(place, await readText(place)));
  if (!read.success) throw new Unusable(sentenceOf(place, read.error));
  return read.data;
}

async function readPem(file: string): Promise<string> {
  const text = await readText(file);
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw new Unusable(`${file}: no certificate in PEM form`);
  }
  return text;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Unusable(isMissing ? `${file}: there is no such file` : `${file}: cannot be read`);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = /position (\d+)/.exec(error instanceof Error ? error.message : '');
    const before = text.slice(0, Number(where?.[1] ?? text.length));
    throw new Unusable(`${file}, line ${before.split('\n').length}: this is not JSON`);
  }
}

/** The first thing that is wrong, with its place in the file. */
function sentenceOf(file: string, error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return `${file}: unusable`;
  const place = issue.path.join('.');
  return place === '' ? `${file}: ${issue.message}` : `${file}: ${place}: ${issue.message}`;
}
