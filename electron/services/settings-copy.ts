import path from 'node:path';
import { z } from 'zod';
import { institution } from '#shared/institution.ts';
import { settings } from '#shared/settings-file.ts';
import { migrated } from '#shared/settings-versions.ts';
import { openJson, parseJson } from './json-file.ts';
import { settled, type Setup, type SetupReading } from './settings-file.ts';
import { writeWhole } from './whole-file.ts';

/** A whole setup: the settings, and what they pointed to. */
const copy = z.strictObject({
  settings: z.preprocess((written) => migrated(written)?.value, settings),
  institution,
  certificateAuthority: z.string().optional(),
});

/**
 * Where the last good settings lie, for a start with broken ones: beside the file, so that whoever may
 * not change the one may not change the other. Genkan itself never writes there.
 */
export function copyPlace(file: string): string {
  const { dir, name } = path.parse(file);
  return path.join(dir, `${name}.last-good.json`);
}

/** Writes the copy whole or not at all; throws where the folder takes none. */
export function keepCopy(file: string, setup: Setup): Promise<void> {
  return writeWhole(copyPlace(file), JSON.stringify(setup, null, 2), { mode: 0o644 });
}

/** The last good setup; what the copy's files were is in it, so none of them is read. */
export function readCopy(file: string, owners?: readonly number[]): Promise<SetupReading> {
  return settled(async () => {
    const { certificateAuthority, ...kept } = parseJson(
      await openJson(copyPlace(file), owners),
      copy,
    );
    return { ...kept, certificateAuthority };
  });
}
