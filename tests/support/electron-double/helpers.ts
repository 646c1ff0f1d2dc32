import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from './browser.ts';

/** What `child-process-gone` tells. */
interface Gone {
  readonly type: 'GPU' | 'Utility';
  readonly reason: 'killed';
  readonly exitCode: number;
  readonly serviceName?: string;
}
type Helper = Pick<Gone, 'type' | 'serviceName'>;

/** Between two looks, in milliseconds. Chromium's debugging protocol says nothing of its helpers' ends. */
const betweenLooks = 250;
/** Those that are there as long as Chromium is; others end in order when they are not needed any more. */
const lasting = ['network.mojom.NetworkService', 'storage.mojom.StorageService'] as const;
const known = new Map<number, Helper>();

/** As `app.getAppMetrics` tells of them. */
export function helperMetrics(): (Helper & { readonly pid: number })[] {
  return [...known].map(([pid, helper]) => ({ pid, ...helper }));
}

/**
 * Tells of each lasting helper that is gone, whatever ended it. Chromium's own first process is main in
 * Electron: where it is stopped, so is this one.
 */
export function watchHelpers(browser: Browser, onGone: (gone: Gone) => void): void {
  const learn = async () => {
    for (const pid of await browser.helpers()) {
      const helper = helperOf(pid);
      if (helper) known.set(pid, helper);
    }
  };
  const look = async () => {
    if (isStopped(browser.pid)) process.kill(process.pid, 'SIGSTOP');
    for (const [pid, helper] of known) {
      if (existsSync(`/proc/${pid}`)) continue;
      known.delete(pid);
      onGone({ ...helper, reason: 'killed', exitCode: 9 });
    }
    if (known.size < 1 + lasting.length) await learn();
  };
  setInterval(() => void look().catch(() => undefined), betweenLooks).unref();
}

function helperOf(pid: number): Helper | undefined {
  const words = textOf(`/proc/${pid}/cmdline`);
  if (words.includes('--type=gpu-process')) return { type: 'GPU' };
  const serviceName = lasting.find((name) => words.includes(name));
  return serviceName && { type: 'Utility', serviceName };
}

function isStopped(pid: number): boolean {
  return / T \d+ \d+ \d+ /.test(textOf(`/proc/${pid}/stat`));
}

/** Nothing of one that is gone. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
