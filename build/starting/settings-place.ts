import path from 'node:path';

/** Where the settings file is looked for. */
export interface Surroundings {
  /** `--settings <file>`. */
  readonly given: string | undefined;
  readonly platform: NodeJS.Platform;
  /** %ProgramData%. */
  readonly programData: string | undefined;
  readonly exists: (file: string) => boolean;
}

/** The file that was named; else settings.json here; else the place for the whole computer. */
export function settingsPlace({ given, platform, programData, exists }: Surroundings): string {
  if (given !== undefined) return path.resolve(given);
  if (exists('settings.json')) return path.resolve('settings.json');
  if (platform !== 'win32') return '/etc/genkan/settings.json';
  return path.win32.join(programData ?? 'C:\\ProgramData', 'Genkan', 'settings.json');
}
