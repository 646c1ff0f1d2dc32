/** What makes a settings file of one version one of the next. */
export type Migration = (
  old: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/** The first entry leads from version 1 to 2, and so on: a file never has to be written anew. */
const migrations: readonly Migration[] = [];

/** The version that is written now. */
export const newestVersion = migrations.length + 1;

/**
 * A settings file as one of the newest version. What is no settings file of a known version stays as
 * it is, for the schema to say so; undefined for one of a version that is still to come.
 */
export function migrated(
  written: unknown,
  steps: readonly Migration[] = migrations,
): { readonly value: unknown } | undefined {
  if (!isGroup(written)) return { value: written };
  const { version } = written;
  const newest = steps.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { value: written };
  }
  if (version > newest) return undefined;
  const value = steps
    .slice(version - 1)
    .reduce((old, step, at) => ({ ...step(old), version: version + at + 1 }), written);
  return { value };
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
