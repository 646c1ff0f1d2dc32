import { X509Certificate } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { institution, type Institution } from '#shared/institution.ts';
import { settings, type Settings } from '#shared/settings-file.ts';
import { completed, shippedInstitution, usualInstitution } from './institutions.ts';
import { readJson, readText, Unusable } from './json-file.ts';

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

/** Reads the settings file and what it points to. Relative paths count from the file's folder. */
export async function readSettings(file: string): Promise<SetupReading> {
  try {
    const read = await readJson(file, settings);
    const { certificateAuthority: authority } = read.portal;
    const near = (name: string) => path.resolve(path.dirname(file), name);
    const setup: Setup = {
      settings: read,
      institution: await readInstitution(file, read.institution),
      certificateAuthority: authority === undefined ? undefined : await readPem(near(authority)),
    };
    return { ok: true, setup };
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, sentence: error.message };
    throw error;
  }
}

const profile = z.preprocess(completed, institution);

async function readInstitution(file: string, name: string | undefined): Promise<Institution> {
  if (name === undefined) return usualInstitution();
  const shipped = shippedInstitution(name);
  if (shipped) return shipped;
  if (name.endsWith('.json')) {
    return readJson(path.resolve(path.dirname(file), name), profile);
  }
  throw new Unusable(
    `${file}: institution "${name}" is neither a profile that comes with Genkan nor a .json file`,
  );
}

async function readPem(file: string): Promise<string> {
  const text = await readText(file);
  if (isCertificate(text)) return text;
  throw new Unusable(`${file}: this is no certificate in PEM form`);
}

function isCertificate(text: string): boolean {
  try {
    return text.includes('-----BEGIN CERTIFICATE-----') && new X509Certificate(text).subject !== '';
  } catch {
    return false;
  }
}
