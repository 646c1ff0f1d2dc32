import path from 'node:path';

/** The file that was named, else the place for the whole computer. */
export function settingsPlace(
  given: string | undefined,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>,
): string {
  if (given !== undefined) return path.resolve(given);
  if (platform !== 'win32') return '/etc/genkan/settings.json';
  return path.win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Genkan', 'settings.json');
}
