import type { Wipe, WipeResults } from '#electron/services/visits/wipe.ts';

/** A wipe whose every part was seen to be done, but for what is given. */
export function wipeWith(changes: Partial<WipeResults> = {}): Wipe {
  const parts: WipeResults = {
    ...{ screen: 'checked', session: 'checked', processes: 'checked', partition: 'checked' },
    ...{ clipboard: 'checked', paper: 'none', temp: 'checked', check: 'checked' },
  };
  return { at: 0, tookMs: 0, parts: { ...parts, ...changes } };
}
