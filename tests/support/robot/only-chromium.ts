/**
 * What the Chromium of a Debian computer takes for itself although the page and the app refuse it, and
 * Electron does not have, by the act as it is said; each with the reason. Counted apart, never passed over.
 */
export const onlyChromium: ReadonlyMap<string, string> = new Map([]);
