import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Audit } from '#electron/services/audit/audit.ts';
import { writeWhole } from '#electron/services/whole-file.ts';
import type { StaffPin } from './staff-pin.ts';
import { readKept } from './tries.ts';
import { pinVerifier } from './verifier.ts';

const seen = z.strictObject({
  version: z.literal(1),
  /** Of root's verifier; null where there is none. */
  sha256: z.string().nullable(),
  /** Whether a PIN counts that was set with a code of the portal. */
  isByCode: z.boolean(),
});
type Seen = z.infer<typeof seen>;
const nothing: Seen = { version: 1, sha256: null, isByCode: false };

export interface RootsPinParts {
  readonly pin: StaffPin;
  readonly audit: Pick<Audit, 'note' | 'isWriting'>;
  /** The verifier that a command of root's has written, and whose it has to be. */
  readonly verifierFile: string;
  readonly owners: readonly number[] | undefined;
  /** The one that this program has written after a code of the portal; root's commands take it away. */
  readonly codeVerifierFile: string;
  /** Where it is kept what was seen last. */
  readonly seenFile: string;
}

/**
 * The same PIN, and in the audit log when root has set or removed it: the command runs beside the kiosk
 * and has no part in its log. It is seen at the start, and at the next try at the latest; once in a run,
 * and in the next run again where the log could not be written until this one's end.
 */
export function noteRootsPin({ pin, ...parts }: RootsPinParts): StaffPin {
  const look = createLook(parts);
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

/** Never rejects. */
function createLook({ audit, seenFile, ...files }: Omit<RootsPinParts, 'pin'>) {
  let known: Seen | undefined;
  return async () => {
    const now = await standingOf(files);
    known ??= await seenIn(seenFile);
    const before = known ?? now;
    // Of one that can't be read nobody knows whether it is another one.
    if (!now) return;
    known = now;
    if (before && isRoots(before, now)) await note(audit, now);
    // What only waits to be written is not seen for good.
    if (audit.isWriting()) await writeWhole(seenFile, JSON.stringify(now)).catch(() => undefined);
  };
}

type Files = Pick<RootsPinParts, 'verifierFile' | 'owners' | 'codeVerifierFile'>;

async function standingOf(files: Files): Promise<Seen | undefined> {
  const verifier = await readKept(files.verifierFile, pinVerifier, files.owners);
  if (verifier === 'broken') return undefined;
  const byCode = await readKept(files.codeVerifierFile, pinVerifier);
  const text = verifier === 'missing' ? undefined : JSON.stringify(verifier);
  const sha256 = text === undefined ? null : createHash('sha256').update(text).digest('hex');
  return { version: 1, sha256, isByCode: byCode !== 'missing' };
}

/** Undefined: nobody knows. */
async function seenIn(seenFile: string): Promise<Seen | undefined> {
  const kept = await readKept(seenFile, seen);
  if (kept === 'broken') return undefined;
  return kept === 'missing' ? nothing : kept;
}

/** The other file comes by this program's own hand, and goes by root's alone. */
function isRoots(before: Seen, now: Seen): boolean {
  return before.sha256 !== now.sha256 || (before.isByCode && !now.isByCode);
}

function note(audit: Pick<Audit, 'note'>, { sha256 }: Seen): Promise<void> {
  return audit.note(sha256 === null ? 'staff_pin_removed' : 'staff_pin_changed', { by: 'root' });
}
