import { rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Audit } from '#electron/services/audit/audit.ts';
import type { Every } from '#electron/services/timer.ts';
import { createPart, type Health, type HealthFacts } from './health.ts';

export interface DiskWatchParts {
  /** The folder of what outlasts a restart. */
  readonly folder: string;
  readonly audit: Pick<Audit, 'note' | 'isWriting'>;
  readonly every: Every;
  /** Throws where the folder can't be written. */
  readonly tryOut?: (folder: string) => Promise<void>;
}

type DiskTrouble = HealthFacts['disk'];

/** Between two looks, in milliseconds. */
const betweenLooks = 5_000;
/** Less is no room: a day of the audit log has to fit in, in bytes. */
const leastRoom = 1_048_576;

/**
 * Whether the machine can write down what happens. A kiosk that can't lets nobody begin: what is done
 * at it would be done without a trace, and a full disk is an easy way to get there. What happens to
 * the disk goes into the audit log, which thereby tries again.
 */
export function watchDisk({ tryOut = tryFolder, ...parts }: DiskWatchParts): Health {
  const { folder, audit, every } = parts;
  const part = createPart();
  let known: DiskTrouble;
  let isLooking = false;
  const saw = (trouble: DiskTrouble) => {
    if (trouble === known) return;
    known = trouble;
    part.set(trouble === undefined ? {} : { disk: trouble });
    void audit.note('disk_changed', { state: trouble ?? 'well' });
  };
  const look = async () => {
    isLooking = true;
    const isTried = known !== undefined || !audit.isWriting();
    saw(await troubleOf(isTried ? tryOut(folder) : leaveRoom(folder)));
    isLooking = false;
  };
  every(betweenLooks, () => {
    // A disk that has not answered since the look before is of no use.
    if (isLooking) saw('unwritable');
    else void look();
  });
  void look();
  return part;
}

async function troubleOf(trying: Promise<void>): Promise<DiskTrouble> {
  try {
    await trying;
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'unwritable';
  }
}

async function tryFolder(folder: string): Promise<void> {
  const file = path.join(folder, 'room');
  try {
    await writeFile(file, Buffer.alloc(4_096, 1), { mode: 0o600, flush: true });
  } finally {
    await rm(file, { force: true });
  }
  await leaveRoom(folder);
}

async function leaveRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < leastRoom) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
}
