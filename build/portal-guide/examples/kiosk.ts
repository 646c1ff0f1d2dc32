import type { kioskEndpoints } from '#electron/portal/endpoints/kiosk.ts';
import type { Examples } from './example.ts';

/** The thumbprint of the key that RFC 9449 uses in its examples. */
const jkt = '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I';
const newJkt = 'Fi8wN3ZEyTJKs1uLWZXkBqhzZBNWZOpqJcU4Vf5H3xk';
const kioskId = 'kiosk-library-1';
const keyExpiresAt = '2027-04-14T01:00:00.000Z';

export const kioskExamples: Examples<keyof typeof kioskEndpoints> = {
  registerKiosk: {
    request: { code: 'H7QK-2MXR-WC4T-9PZB' },
    reply: { kioskId, jkt, keyExpiresAt },
    note: 'The one call that takes a proof by a key that the portal does not know yet.',
  },
  kiosk: { reply: { kioskId, jkt, keyExpiresAt } },
  rotateKioskKey: {
    request: { proof: 'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7…' },
    reply: { kioskId, jkt: newJkt, keyExpiresAt, oldKeyUntil: '2026-04-14T02:00:00.000Z' },
    note:
      'The proof in the header has `new_jkt` among its claims, here `' +
      newJkt +
      '`. Sessions that are bound to the old key go on with it until `oldKeyUntil`.',
  },
  endKioskSessions: {
    request: { begunSecondsAgo: 0 },
    reply: { ended: 1 },
    note:
      'A kiosk that was ended in the middle of a visit does not have the token any more; when it ' +
      'starts again, it ends all that it left. After a visit whose process broke it names the seconds ' +
      'since the next page was shown, so that the next visitor’s session goes on. A session of any key ' +
      'that still counts for the kiosk is among them.',
  },
  useStaffCode: {
    request: { code: 'M3RD-8KQW-YT5N-2HCX' },
    reply: {},
    note:
      'The code is for the kiosk that has made the proof, and for no other. The new PIN stays on the ' +
      'kiosk; the portal never learns it.',
  },
};
