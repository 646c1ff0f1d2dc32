import { app, BrowserWindow } from 'electron';
import { createIncidents } from '#electron/services/incident.ts';
import type { Log } from '#electron/services/log.ts';
import { faultCode, hearFaults } from '#electron/services/recovery/end-at-fault.ts';
import { after } from '#electron/services/timer.ts';
import { killAtOnce } from './kill.ts';

/** Told the number of main's last fault; settles when it is on the disk. */
type LastWords = (incident: string) => Promise<unknown>;

/** Takes what says them, once there is somebody. */
export type TakeLastWords = (words: LastWords) => void;

/** So long the last words may take, in milliseconds; the visitor's processes are gone before. */
const longestMs = 1_000;

/**
 * A fault that nobody caught ends the program: its pairs at once, so that nothing of a visitor is left,
 * then a number in the log, then main itself. Whatever starts it again finds the rest to clear. Gives
 * back what takes the last words, once there is somebody to say them.
 */
export function endAtMainFault(log: Log): TakeLastWords {
  const onFault = createIncidents(log);
  let isEnding = false;
  let lastWords: LastWords = () => Promise.resolve();
  hearFaults((fault) => {
    if (isEnding) return;
    isEnding = true;
    killPairs();
    after(longestMs, () => app.exit(faultCode));
    void lastWords(onFault('main', fault)).finally(() => app.exit(faultCode));
  });
  return (words) => (lastWords = words);
}

function killPairs(): void {
  const pages = BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId());
  const visits = app.getAppMetrics().filter(({ name }) => name === 'Genkan visit');
  // 0 would be this process' own group.
  for (const pid of [...pages, ...visits.map((visit) => visit.pid)]) if (pid > 0) killAtOnce(pid);
}
