import { readFileSync } from 'node:fs';
import type { Every } from '#electron/services/timer.ts';

export interface StoppedWatchParts {
  readonly every: Every;
  /** The processes that are watched, at each look. */
  readonly pids: () => readonly number[];
  readonly kill: (pid: number) => void;
  /** Whether a process was stopped. */
  readonly isStopped?: (pid: number) => boolean;
}

/** Between two looks, in milliseconds. */
const betweenLooks = 500;

/**
 * Kills whatever was stopped at two looks in a row: it would stand there for ever, and does not end
 * when it is asked to. Whoever hears of its end does the rest. A process that hangs in another way is
 * found by what it does not answer (heartbeat.ts).
 */
export function watchStopped(parts: StoppedWatchParts): () => void {
  const { every, pids, kill, isStopped = isStoppedHere } = parts;
  let before: readonly number[] = [];
  return every(betweenLooks, () => {
    const stopped = pids().filter(isStopped);
    for (const pid of stopped) if (before.includes(pid)) kill(pid);
    before = stopped;
  });
}

/** State T of proc(5), behind the name in brackets; other systems do not tell, and nobody is stopped. */
function isStoppedHere(pid: number): boolean {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(') ') + 2).startsWith('T');
  } catch {
    return false;
  }
}
