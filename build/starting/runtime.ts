import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the program lies inside Electron's distribution. */
const programs: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/**
 * The Electron program, or nothing where it is missing. Importing the package `electron` would
 * download it without asking, so nobody here does.
 */
export function findRuntime(): string | undefined {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? 'node_modules/electron/dist';
  const program = path.resolve(folder, programs[process.platform] ?? 'electron');
  return existsSync(program) ? program : undefined;
}

/** Windows and macOS always have a display; elsewhere it is named. */
export function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => Boolean(process.env[name]));
}

/** Whether this runs as root where that matters to Chromium's sandbox. */
export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
