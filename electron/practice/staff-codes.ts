import type { Clock } from './clocks.ts';
import { figures } from './figures.ts';
import type { KnownKiosk } from './kiosks.ts';
import { codeText, createCode } from './read-out-codes.ts';

/** Codes of the portal for staff at one kiosk: each counts once, for a while, until many were wrong. */
export interface StaffCodes {
  /** A fresh code for this kiosk; the one before counts no longer. */
  readonly create: (kiosk: KnownKiosk) => string;
  /** The code of this kiosk that counts now. */
  readonly open: (kiosk: KnownKiosk) => string | undefined;
  /** It counts no longer. */
  readonly takeBack: (kiosk: KnownKiosk) => void;
  /** Whether it was this kiosk's; it is used up then. */
  readonly use: (kiosk: KnownKiosk, typed: string) => boolean;
}

interface Open {
  /** As it was handed out. */
  readonly code: string;
  readonly endsAt: number;
  wrong: number;
}

export function createStaffCodes(seconds: Clock): StaffCodes {
  const codes = new Map<KnownKiosk, Open>();
  const counting = (kiosk: KnownKiosk) => {
    const open = codes.get(kiosk);
    return open && open.endsAt > seconds() ? open : undefined;
  };
  return {
    create(kiosk) {
      const code = createCode();
      const endsAt = seconds() + figures.staffCodeMs;
      codes.set(kiosk, { code, endsAt, wrong: 0 });
      return code;
    },
    takeBack: (kiosk) => void codes.delete(kiosk),
    open: (kiosk) => counting(kiosk)?.code,
    use(kiosk, typed) {
      const open = counting(kiosk);
      if (!open) return false;
      if (codeText(open.code) === codeText(typed)) return codes.delete(kiosk);
      open.wrong += 1;
      if (open.wrong >= figures.staffCodeTries) codes.delete(kiosk);
      return false;
    },
  };
}
