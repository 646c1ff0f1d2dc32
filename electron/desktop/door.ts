import { ipcMain } from 'electron';
import type { TurnedAway } from '#electron/services/audit/door-record.ts';
import type { WireOutcome } from '#shared/contract/wire.ts';
import { hearPages, type KnownPages } from './hear.ts';

/** The machine's door: the only file that may listen to a page, and it decides nothing (`hear.ts`). */
export function openDoor(pages: KnownPages, onTurnedAway: (what: TurnedAway) => void): void {
  const hear = hearPages({ pages, onTurnedAway, clock: () => performance.now() });
  ipcMain.handle('machine', (event, request: unknown): Promise<WireOutcome> => {
    return hear.call(event, request);
  });
  ipcMain.handle('beat', hear.beat);
}
