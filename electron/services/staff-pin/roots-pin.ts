import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import type { Audit } from '#electron/services/audit/audit.ts';
import { writeWhole } from '#electron/services/whole-file.ts';
import type { StaffPin } from './staff-pin.ts';
import { readKept } from './tries.ts';
import { pinVerifier } from './verifier.ts';

const seen = z.strictObject({ version: z.literal(1), sha256: z.string() });

export interface RootsPinParts {
  readonly pin: StaffPin;
  readonly audit: Pick<Audit, 'note'>;
  /** The verifier that a command of root's has written, and whose it has to be. */
  readonly verifierFile: string;
  readonly owners: readonly number[] | undefined;
  /** Where it is kept which one was seen last. */
  readonly seenFile: string;
}

/**
 * The same PIN, and in the audit log when root has set or removed it: the command runs beside the kiosk
 * and has no part in its log. It is seen at the start, and at the next try at the latest. What can't be
 * written down is seen again.
 */
export function noteRootsPin({ pin, ...parts }: RootsPinParts): StaffPin {
  const look = () => lookAtIt(parts).catch(() => undefined);
  let looked = look();
  return {
    // Nobody waits for it: the log waits for a key store that staff may have come to mend.
    try(typed) {
      looked = looked.then(look);
      return pin.try(typed);
    },
    set: pin.set,
  };
}

async function lookAtIt(parts: Omit<RootsPinParts, 'pin'>): Promise<void> {
  const { verifierFile, owners, seenFile, audit } = parts;
  const verifier = await readKept(verifierFile, pinVerifier, owners);
  const before = await readKept(seenFile, seen);
  // Of one that can't be read nobody knows whether it is another one.
  if (verifier === 'broken') return;
  if (verifier === 'missing') {
    if (before === 'missing') return;
    await audit.note('staff_pin_removed', { by: 'root' });
    await rm(seenFile, { force: true });
    return;
  }
  const sha256 = createHash('sha256').update(JSON.stringify(verifier)).digest('hex');
  if (typeof before === 'object' && before.sha256 === sha256) return;
  await audit.note('staff_pin_changed', { by: 'root' });
  await writeWhole(seenFile, JSON.stringify({ version: 1, sha256 }));
}
