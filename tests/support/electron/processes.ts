import { readFileSync } from 'node:fs';
import type { DesktopApp } from './desktop-app.ts';

/** The processes of a visit. */
export interface VisitPids {
  readonly page: number;
  readonly visit: number;
}

/** The pair that is shown: the page of the visible window, and the process that was started first. */
export async function shownPair(app: DesktopApp): Promise<VisitPids> {
  const page = await app.inside(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.webContents.getOSProcessId(),
  );
  const processes = await app.inside(({ app: electron }) => electron.getAppMetrics());
  const visits = processes.filter(({ name }) => name === 'Genkan visit').map(({ pid }) => pid);
  // A pair is opened when the one before it is shown, so the shown pair is the oldest.
  const visit = visits.sort((a, b) => startOf(a) - startOf(b))[0];
  if (page === undefined || visit === undefined) throw new Error('No pair is shown');
  return { page, visit };
}

/** Whether there is a process of that number. */
export function isThere(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').length > 0;
  } catch {
    return false;
  }
}

/** Field 22 of /proc/<pid>/stat: clock ticks from the system's start to the process's. */
function startOf(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '';
  return Number(afterName.split(' ')[19]);
}
