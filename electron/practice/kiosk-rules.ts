import { iso } from './clocks.ts';
import type { Sessions } from './sessions.ts';
import type { Kiosks, KnownKiosk } from './kiosks.ts';
import { allow, refuse, type Rules } from './rule.ts';

type KioskRules = Pick<
  Rules,
  'registerKiosk' | 'kiosk' | 'rotateKioskKey' | 'endKioskSessions' | 'useStaffCode'
>;

/** How a kiosk comes to be known, and how its key is changed. */
export function kioskRules(kiosks: Kiosks, sessions: Pick<Sessions, 'endOf'>): KioskRules {
  return {
    registerKiosk({ input: { code }, caller: { jkt } }) {
      const kiosk = kiosks.register(code, jkt);
      return 'code' in kiosk ? kiosk : allow(asKnownBy(kiosk, jkt));
    },
    kiosk({ caller: { kiosk, jkt } }) {
      return allow(asKnownBy(known(kiosk), jkt));
    },
    rotateKioskKey({ caller: { kiosk: of, jkt, newKey } }) {
      const kiosk = known(of);
      if (newKey === undefined) throw new Error('A request without a new key gets this far');
      const rotated = kiosks.rotate(kiosk, jkt, newKey);
      if ('code' in rotated) return rotated;
      return allow({ ...asKnownBy(kiosk, newKey), oldKeyUntil: iso(rotated.oldKeyUntil) });
    },
    endKioskSessions({ input: { begunSecondsAgo }, caller: { kiosk } }) {
      const { keys } = known(kiosk);
      const ended = sessions.endOf((jkt) => keys.has(jkt), begunSecondsAgo * 1_000);
      return allow({ ended });
    },
    useStaffCode: ({ input: { code }, caller: { kiosk } }) =>
      kiosks.staffCodes.use(known(kiosk), code) ? allow({}) : refuse('staff-code-refused'),
  };
}

/** Whoever is not known was refused before (callers.ts). */
function known(kiosk: KnownKiosk | undefined): KnownKiosk {
  if (!kiosk) throw new Error('A caller that nobody knows gets this far');
  return kiosk;
}

function asKnownBy({ kioskId, keys }: KnownKiosk, jkt: string) {
  return { kioskId, jkt, keyExpiresAt: iso(keys.get(jkt) ?? 0) };
}
