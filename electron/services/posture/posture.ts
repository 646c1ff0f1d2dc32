import { postureItems, type PostureItem } from '#shared/posture.ts';
import { disk, secureBoot, swap, usb } from './device-checks.ts';
import type { Judged } from './judge.ts';
import { confinement, consoles, home, kioskProfile, temp, user } from './kiosk-checks.ts';
import type { PostureLook } from './kiosk-checks.ts';
import { ownProcess } from './kiosk-process.ts';
import type { PostureReads } from './reads.ts';
import { coreDumps, egress, inputMethods, keyring, otherProcesses } from './system-checks.ts';
import { printSpool, sleep, sysrq } from './system-checks.ts';

/** One part of the profile, and whether this computer is like it. */
export interface PostureFinding extends Judged {
  readonly item: PostureItem;
}

const checks: Readonly<Record<PostureItem, (look: PostureLook) => Promise<Judged>>> = {
  'kiosk-profile': kioskProfile,
  confinement,
  user,
  consoles,
  home,
  temp,
  swap,
  sleep,
  'core-dumps': coreDumps,
  sysrq,
  'other-processes': otherProcesses,
  keyring,
  egress,
  'print-spool': printSpool,
  'input-methods': inputMethods,
  usb,
  disk,
  'secure-boot': secureBoot,
};

/**
 * Looks at everything that resources/os/linux sets and a program without rights can read; a few dozen
 * small files. The kiosk judges itself; a command says by its folder in /proc which kiosk is meant,
 * `undefined` where none runs. Never rejects.
 */
export async function readPosture(
  reads: PostureReads,
  running: { readonly kiosk: string | undefined } = { kiosk: ownProcess },
): Promise<readonly PostureFinding[]> {
  const look = { reads, ...running };
  return Promise.all(postureItems.map(async (item) => ({ item, ...(await checks[item](look)) })));
}
