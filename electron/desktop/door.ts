import { ipcMain } from 'electron';
import type { TurnedAway } from '#electron/services/audit/door-record.ts';
import type { WireOutcome } from '#shared/contract/wire.ts';
import { fail } from '#shared/outcome.ts';
import { isMainFrameAtHome, isOfVisit } from './sender.ts';
import type { Visits } from './visits.ts';

/**
 * The machine's door, the only place where main hears a page: the main frame of a page of one of our
 * pairs, at our own address. A page that stands by, or whose visit is over, can't end that of
 * another, nor say that nobody is there, nor print. `onTurnedAway` hears of strangers and of what fits no contract.
 */
export function openDoor(
  visits: Pick<Visits, 'pairOf' | 'isShown'>,
  onTurnedAway: (what: TurnedAway) => void,
): void {
  ipcMain.handle('machine', async (event, request: unknown): Promise<WireOutcome> => {
    const pair = visits.pairOf(event.sender);
    if (!pair || !isMainFrameAtHome(event)) {
      onTurnedAway('stranger');
      return fail('bad-request', {});
    }
    if (isOfVisit(request) && !visits.isShown(event.sender)) return fail('visit-ended', {});
    const outcome = await pair.serve(request);
    if (!outcome.ok && outcome.failure.code === 'bad-request') onTurnedAway('unfit');
    return outcome;
  });
  // Says nothing and gets nothing: the page's process is alive.
  ipcMain.handle('beat', (event) => {
    if (isMainFrameAtHome(event)) visits.pairOf(event.sender)?.beat();
  });
}
