import path from 'node:path';
import { z } from 'zod';
import { institution, type Institution } from '#shared/institution.ts';
import { settings, type Settings } from '#shared/settings-file.ts';
import { migrated, newestVersion } from '#shared/settings-versions.ts';
import { readAuthorities } from './authority-file.ts';
import { completed, shippedInstitution, usualInstitution } from './institutions.ts';
import { openJson, parseJson, unusableAt, type JsonFile } from './json-file.ts';
import { Unusable } from './unusable.ts';

/** Everything a kiosk starts with. */
export interface Setup {
  readonly settings: Settings;
  readonly institution: Institution;
  /** PEM text of the only authority to trust; without it the system's. */
  readonly certificateAuthority: string | undefined;
}

/** The setup, or what is wrong, for whoever installs the kiosk. */
export type SetupReading =
  | { readonly ok: true; readonly setup: Setup }
  | {
      readonly ok: false;
      /** The first thing that is wrong; it names the place. */
      readonly sentence: string;
      /** Everything that is wrong in the file, in its order. */
      readonly findings: readonly string[];
    };

/**
 * Reads the settings file and what it points to. Relative paths count from the file's folder. Where
 * owners are given, nobody else may be able to change any of the files (trusted-place.ts).
 */
export function readSettings(file: string, owners?: readonly number[]): Promise<SetupReading> {
  return settled(async () => {
    const json = await openJson(file, owners);
    const read = parseJson(json, settings, ofNewestVersion(json));
    const authority = read.portal.certificateAuthority;
    const near = (name: string) => path.resolve(path.dirname(file), name);
    return {
      settings: read,
      institution: await readInstitution(json, read.institution, owners),
      certificateAuthority: authority && (await readAuthorities(near(authority), owners)),
    };
  });
}

/** A reading whose trouble with a file is a value. */
export async function settled(read: () => Promise<Setup>): Promise<SetupReading> {
  try {
    return { ok: true, setup: await read() };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return { ok: false, sentence: error.message, findings: error.findings };
  }
}

function ofNewestVersion(json: JsonFile): unknown {
  const newest = migrated(json.written.value);
  if (newest) return newest.value;
  throw unusableAt(
    json,
    ['version'],
    `version is that of a newer Genkan; here it is ${newestVersion}`,
  );
}

const profile = z.preprocess(completed, institution);

async function readInstitution(
  json: JsonFile,
  name: string | undefined,
  owners: readonly number[] | undefined,
): Promise<Institution> {
  if (name === undefined) return usualInstitution();
  const shipped = shippedInstitution(name);
  if (shipped) return shipped;
  if (name.endsWith('.json')) {
    const file = path.resolve(path.dirname(json.file), name);
    return parseJson(await openJson(file, owners), profile);
  }
  throw unusableAt(
    json,
    ['institution'],
    `institution "${name}" is neither a profile that comes with Genkan nor a .json file`,
  );
}
