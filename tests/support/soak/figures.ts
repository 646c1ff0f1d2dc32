import { readdirSync, readFileSync } from 'node:fs';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';
import { withChildren } from '#tests/support/wipe/memory.ts';

/** How the kiosk stands after so many visits. */
export interface Standing {
  readonly visit: number;
  /** Of the main process, in MB. */
  readonly mainRss: number;
  readonly mainHeap: number;
  /** Of all processes of the kiosk together, shared pages counted in each, in MB. */
  readonly allRss: number;
  /** Open files of the main process. */
  readonly handles: number;
  readonly processes: number;
  /** Session objects that Electron has been asked for so far, each counted once. */
  readonly sessions: number;
  /** Sessions that the portal still had after a visit's end, so far. */
  readonly portalSessions: number;
  /** Visits whose page broke, and wipes that missed something (a portal too slow to answer), so far. */
  readonly broken: number;
  readonly missed: number;
}

export const figures = [
  ...(['mainRss', 'mainHeap', 'allRss', 'handles'] as const),
  ...(['processes', 'sessions', 'portalSessions', 'broken', 'missed'] as const),
];

/** What can be read of the processes from outside, and of main's heap once its garbage is collected. */
export async function standingOf(app: DoubleApp) {
  const { heapUsed } = await app.insideDouble(() => {
    const load = process.getBuiltinModule;
    load('node:v8').setFlagsFromString('--expose-gc');
    // What the flag gives to a new context.
    (load('node:vm').runInNewContext('gc') as () => void)();
    return process.memoryUsage();
  });
  const pids = withChildren(app.pid);
  return {
    mainRss: rssOf(app.pid),
    mainHeap: heapUsed / 1e6,
    allRss: pids.reduce((sum, pid) => sum + rssOf(pid), 0),
    handles: readdirSync(`/proc/${app.pid}/fd`).length,
    processes: pids.length,
  };
}

/** `VmRSS` in MB; 0 of one that has ended meanwhile. */
function rssOf(pid: number): number {
  try {
    const told = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(told ?? 0) * 1_024) / 1e6;
  } catch {
    return 0;
  }
}

/** How much a figure grows in a hundred visits: the straight line with the least squares. */
export function slopeOf(standings: readonly Standing[], figure: (typeof figures)[number]): number {
  const mean = (of: (one: Standing) => number) =>
    standings.reduce((sum, one) => sum + of(one), 0) / standings.length;
  const visit = mean((one) => one.visit);
  const value = mean((one) => one[figure]);
  const along = mean((one) => (one.visit - visit) * (one[figure] - value));
  const across = mean((one) => (one.visit - visit) ** 2);
  return across === 0 ? 0 : (along / across) * 100;
}
