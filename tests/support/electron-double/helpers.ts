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
const network = 'network.mojom.NetworkService';

/** Tells of each GPU process and network service that is gone, whatever ended it. */
export function watchHelpers(browser: Browser, onGone: (gone: Gone) => void): void {
  const known = new Map<number, Helper>();
  const learn = async () => {
    for (const pid of await browser.helpers()) {
      const helper = helperOf(pid);
      if (helper) known.set(pid, helper);
    }
  };
  const look = async () => {
    for (const [pid, helper] of known) {
      if (existsSync(`/proc/${pid}`)) continue;
      known.delete(pid);
      onGone({ ...helper, reason: 'killed', exitCode: 9 });
    }
    if (known.size < 2) await learn();
  };
  setInterval(() => void look().catch(() => undefined), betweenLooks).unref();
}

function helperOf(pid: number): Helper | undefined {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (words.includes('--type=gpu-process')) return { type: 'GPU' };
    return words.includes(network) ? { type: 'Utility', serviceName: network } : undefined;
  } catch {
    return undefined;
  }
}
