import path from 'node:path';

/** The file that was named, by option or `GENKAN_SETTINGS`, else the place for the whole computer. */
export function settingsPlace(
  given: string | undefined,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>,
): string {
  const named = given ?? env['GENKAN_SETTINGS'];
  if (named) return path.resolve(named);
  if (platform !== 'win32') return '/etc/genkan/settings.json';
  return path.win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Genkan', 'settings.json');
}
