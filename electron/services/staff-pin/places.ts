import path from 'node:path';

/** Beside the settings: root's, so whoever takes over the kiosk's user sets no PIN. Absolute. */
export function verifierPlace(settingsFile: string): string {
  return path.resolve(path.dirname(settingsFile), 'staff-pin.json');
}

/** In the folder for what lasts: the kiosk's own. */
export function triesPlace(stateFolder: string): string {
  return path.join(stateFolder, 'staff-pin-tries.json');
}
