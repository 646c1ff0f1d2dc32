import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Serve } from '#shared/contract/serve.ts';
import { wireRequest, type WireOutcome } from '#shared/contract/wire.ts';
import { fail } from '#shared/outcome.ts';
import { isOwn } from './pages.ts';

export interface DoorOptions {
  readonly serve: Serve;
  /** Whether it is the page that the visitor sees. */
  readonly isShown: (sender: unknown) => boolean;
}

/**
 * The machine's door, the only place where main hears a page: from the main frame of our own page,
 * and nobody else. A page that only stands by, or whose visit is over, can't end the visit of another.
 */
export function openDoor({ serve, isShown }: DoorOptions): void {
  ipcMain.handle('machine', async (event, request: unknown): Promise<WireOutcome> => {
    if (!isOwnPage(event)) return fail('bad-request', {});
    if (endsVisit(request) && !isShown(event.sender)) return fail('visit-ended', {});
    return serve(request);
  });
}

/** The frame is null once it has navigated or is gone. */
function isOwnPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  if (!senderFrame || senderFrame !== sender.mainFrame) return false;
  return isOwn(`${senderFrame.origin}/`) && isOwn(senderFrame.url);
}

function endsVisit(request: unknown): boolean {
  return wireRequest.safeParse(request).data?.method === 'machine.endVisit';
}
