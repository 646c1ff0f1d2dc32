import { setTimeout as sleep } from 'node:timers/promises';

/** What is done to processes; passed in, so that a test needs none. */
export interface ProcessControl {
  /** Whether there is still a process of that number. */
  readonly isThere: (pid: number) => boolean;
  /** Ends it without asking. */
  readonly kill: (pid: number) => void;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** Between two looks, until a process is killed, and until nobody believes in it any more. */
const stepMs = 5;
const gentleMs = 500;
const lastMs = 2_500;

/**
 * Waits until none of the processes is there any more; one that stays is killed. False where one was
 * still there at the end, or was never known.
 */
export async function whenGone(
  pids: readonly (number | undefined)[],
  control: ProcessControl = realProcesses,
): Promise<boolean> {
  const known = pids.flatMap((pid) => (pid ? [pid] : []));
  let left = known.filter(control.isThere);
  for (let waited = 0; left.length > 0 && waited < lastMs; waited += stepMs) {
    if (waited === gentleMs) left.forEach(control.kill);
    await control.wait(stepMs);
    left = left.filter(control.isThere);
  }
  return left.length === 0 && known.length === pids.length;
}

/** Electron hears of an end a moment later than it happens; so long that is waited for. */
const hearMs = 400;

/** Whether something is still so, once there was time for it to change. */
export async function isStill(
  isSo: () => boolean,
  wait: ProcessControl['wait'] = sleep,
): Promise<boolean> {
  for (let waited = 0; isSo(); waited += stepMs) {
    if (waited >= hearMs) return true;
    await wait(stepMs);
  }
  return false;
}

const realProcesses: ProcessControl = {
  isThere: (pid) => signal(pid, 0),
  kill: (pid) => void signal(pid, 'SIGKILL'),
  wait: sleep,
};

/** False where there is nobody to signal to. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
