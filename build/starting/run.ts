import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How often it is looked whether npm is still there, in milliseconds. */
const lookMs = 1_000;

/** How a program ended: its exit code, or 0 where the person had stopped it. */
export async function untilItEnds(child: ChildProcess): Promise<number> {
  const stopped = new AbortController();
  const stop = () => {
    stopped.abort();
    child.kill('SIGTERM');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const stopWatching = watchNpm(stop);
  const ended: unknown[] = await once(child, 'exit').catch(() => []);
  stopWatching();
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (stopped.signal.aborted) return 0;
  return typeof ended[0] === 'number' ? ended[0] : 1;
}

/** npm runs commands in a shell that passes no SIGTERM on: what was started would outlive npm. */
function watchNpm(onGone: () => void): () => void {
  const parent = process.ppid;
  if (!process.env['npm_lifecycle_event']) return () => undefined;
  const timer = setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, lookMs);
  return () => {
    clearInterval(timer);
  };
}
