import { randomBytes } from 'node:crypto';
import type { Clock } from './clocks.ts';
import { figures } from './figures.ts';
import { codeText, createCode } from './read-out-codes.ts';
import { refuse, type Refusal } from './rule.ts';
import { createStaffCodes, type StaffCodes } from './staff-codes.ts';

/** A kiosk as the portal knows it. */
export interface KnownKiosk {
  readonly kioskId: string;
  /** The key that it came with; what it has sent stands under this name whatever key it has now. */
  readonly firstKey: string;
  /** Until when each of its keys counts, by thumbprint. */
  readonly keys: Map<string, number>;
  isRevoked: boolean;
  /** As if it had never been registered. */
  isForgotten: boolean;
}

type CodeRefusal = 'kiosk-code-refused' | 'kiosk-code-expired' | 'kiosk-code-used';

/** The kiosks of this portal, and the codes that let one in. They outlive a new start of the world. */
export interface Kiosks {
  /** A fresh code for one registration. */
  readonly newCode: () => string;
  readonly register: (
    code: string,
    jkt: string,
  ) => KnownKiosk | Refusal<CodeRefusal | 'kiosk-key-known'>;
  /** Whose key this is, while it counts; a revoked kiosk is known as well. */
  readonly find: (jkt: string) => KnownKiosk | undefined;
  /** Lets a new key follow; gives until when the old one counts as well. */
  readonly rotate: (
    kiosk: KnownKiosk,
    oldKey: string,
    newKey: string,
  ) => { readonly oldKeyUntil: number } | Refusal<'kiosk-key-known'>;
  /** The codes with which staff at a kiosk set another PIN. */
  readonly staffCodes: StaffCodes;
  readonly all: () => readonly KnownKiosk[];
}

export function createKiosks(seconds: Clock): Kiosks {
  const codes = new Map<string, { readonly endsAt: number; isUsed: boolean }>();
  const kiosks = new Set<KnownKiosk>();
  /** A key is registered once, ever. */
  const everKnown = new Set<string>();
  const takeCode = (text: string): Refusal<CodeRefusal> | undefined => {
    const code = codes.get(codeText(text));
    if (!code) return refuse('kiosk-code-refused');
    if (code.isUsed) return refuse('kiosk-code-used');
    if (code.endsAt <= seconds()) return refuse('kiosk-code-expired');
    code.isUsed = true;
    return undefined;
  };
  const learn = (kiosk: KnownKiosk, jkt: string) => {
    everKnown.add(jkt);
    kiosk.keys.set(jkt, seconds() + figures.kioskKeyMs);
  };
  return {
    newCode() {
      const code = createCode();
      codes.set(codeText(code), {
        endsAt: seconds() + figures.kioskCodeMs,
        isUsed: false,
      });
      return code;
    },
    register(code, jkt) {
      if (everKnown.has(jkt)) return refuse('kiosk-key-known');
      const trouble = takeCode(code);
      if (trouble) return trouble;
      const kioskId = `kiosk-${randomBytes(4).toString('hex')}`;
      const keys = new Map<string, number>();
      const kiosk = { kioskId, firstKey: jkt, keys, isRevoked: false, isForgotten: false };
      learn(kiosk, jkt);
      kiosks.add(kiosk);
      return kiosk;
    },
    find: (jkt) =>
      [...kiosks].find(({ keys, isForgotten }) => {
        const until = keys.get(jkt);
        return !isForgotten && until !== undefined && !(until <= seconds());
      }),
    rotate(kiosk, oldKey, newKey) {
      if (everKnown.has(newKey)) return refuse('kiosk-key-known');
      const oldKeyUntil = Math.min(kiosk.keys.get(oldKey) ?? 0, seconds() + figures.keyOverlapMs);
      kiosk.keys.set(oldKey, oldKeyUntil);
      learn(kiosk, newKey);
      return { oldKeyUntil };
    },
    staffCodes: createStaffCodes(seconds),
    all: () => [...kiosks],
  };
}
