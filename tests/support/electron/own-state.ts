import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for what outlasts a restart, for one start; gone with the program. */
export interface OwnState {
  readonly env: { readonly GENKAN_STATE: string };
  readonly remove: () => void;
}

/** No program of a test writes where an installed kiosk would. */
export function ownState(): OwnState {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-state-'));
  return {
    env: { GENKAN_STATE: folder },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
