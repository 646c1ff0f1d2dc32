import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How a program ended: its exit code, or 0 where the person had stopped it. */
export async function untilItEnds(child: ChildProcess): Promise<number> {
  const stopped = new AbortController();
  const stop = () => {
    stopped.abort();
    child.kill('SIGTERM');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const ended: unknown[] = await once(child, 'exit').catch(() => []);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (stopped.signal.aborted) return 0;
  return typeof ended[0] === 'number' ? ended[0] : 1;
}
