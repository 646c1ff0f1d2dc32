/**
 * For the control run of the wipe proof: windows and processes are ended for the app alone, and live
 * on, so that a search has to find what they know.
 */
export const keepsProcesses = process.env['ELECTRON_DOUBLE_KEEPS'] === '1';

const kept = new Set<number>();
const kill = process.kill.bind(process);

/** Says of this process, to whoever asks from now on, that it is gone. */
export function passForGone(pid: number): void {
  kept.add(pid);
}

export function passesForGone(pid: number): boolean {
  return kept.has(pid);
}

if (keepsProcesses) {
  process.kill = (pid, signal) => {
    if (kept.has(pid)) throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' });
    return kill(pid, signal);
  };
}
