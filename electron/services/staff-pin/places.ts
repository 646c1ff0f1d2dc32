import path from 'node:path';

/** Beside the settings: root's, so whoever takes over the kiosk's user does not change it. Absolute. */
export function verifierPlace(settingsFile: string): string {
  return path.resolve(path.dirname(settingsFile), 'staff-pin.json');
}

/** In the folder for what lasts, the kiosk's own: the PIN that was set with a code of the portal. */
export function codeVerifierPlace(stateFolder: string): string {
  return path.join(stateFolder, 'staff-pin-by-code.json');
}

/** In the same folder: which PIN of root's was seen last. */
export function seenVerifierPlace(stateFolder: string): string {
  return path.join(stateFolder, 'staff-pin-seen.json');
}

/** In the folder for what lasts: the kiosk's own. */
export function triesPlace(stateFolder: string): string {
  return path.join(stateFolder, 'staff-pin-tries.json');
}

/** The same for codes of the portal: wrong PINs of a prankster keep nobody from using one. */
export function codeTriesPlace(stateFolder: string): string {
  return path.join(stateFolder, 'staff-code-tries.json');
}
