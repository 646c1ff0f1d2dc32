import { readdirSync, readFileSync } from 'node:fs';

/**
 * For how long the threads of a process have waited for a processor so far, in milliseconds: the second
 * figure of /proc/<pid>/task/<tid>/schedstat, in nanoseconds. 0 where the system tells nothing of it.
 */
export function waitedMs(pid: number | undefined): number {
  if (!pid) return 0;
  try {
    const folder = `/proc/${pid}/task`;
    return readdirSync(folder).reduce((sum, thread) => sum + waitOf(`${folder}/${thread}`), 0);
  } catch {
    return 0;
  }
}

function waitOf(thread: string): number {
  const [, waited = '0'] = readFileSync(`${thread}/schedstat`, 'utf8').split(' ');
  return Number(waited) / 1e6;
}
