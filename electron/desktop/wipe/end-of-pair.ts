import { app, BrowserWindow } from 'electron';
import { isStill, whenGone } from '#electron/desktop/gone.ts';
import type { Pair } from '#electron/desktop/pair.ts';
import type { VisitProcess } from '#electron/desktop/visit-process.ts';
import type { Heartbeat } from '#electron/services/recovery/heartbeat.ts';

interface Parts {
  readonly window: BrowserWindow;
  readonly visit: Pick<VisitProcess, 'endSession' | 'kill' | 'pid'>;
  readonly heart: Pick<Heartbeat, 'stop'>;
  /** 0 where the page has not come up. */
  readonly pagePid: () => number;
  /** Called before anything is ended: what breaks from then on was meant to. */
  readonly onEnd: () => void;
}

/** How the window and the two processes of a pair end. */
export function endOfPair(
  parts: Parts,
): Pick<Pair, 'hide' | 'endSession' | 'isPageGone' | 'endProcesses' | 'isListed'> {
  const { window, visit, heart, pagePid, onEnd } = parts;
  const pids = () => [pagePid(), visit.pid()];
  const isListed = () =>
    BrowserWindow.getAllWindows().includes(window) ||
    app.getAppMetrics().some(({ pid }) => pids().includes(pid));
  return {
    hide() {
      onEnd();
      if (window.isDestroyed()) return true;
      window.hide();
      return !window.isVisible();
    },
    endSession() {
      onEnd();
      heart.stop();
      window.destroy();
      return visit.endSession();
    },
    isPageGone: () => whenGone([pagePid()]),
    endProcesses() {
      visit.kill();
      return whenGone(pids());
    },
    isListed: () => isStill(isListed),
  };
}
