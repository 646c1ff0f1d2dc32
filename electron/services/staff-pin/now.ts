import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Moment } from './limiter.ts';

/** Where no system tells which start this is, each start of the program counts as one of the machine. */
const thisProcess = randomUUID();

/** Both clocks of this machine. */
export async function momentNow(): Promise<Moment> {
  return {
    wall: Date.now(),
    monotonic: Number(process.hrtime.bigint() / 1_000_000n),
    boot: await thisBoot(),
  };
}

async function thisBoot(): Promise<string> {
  if (process.platform !== 'linux') return thisProcess;
  try {
    return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
  } catch {
    return thisProcess;
  }
}
