import type { Enrolment } from '#shared/contract/mfa.ts';

/** A key made from the sample secret of RFC 6238, good for ten minutes. */
export function aKey(enrolmentId: string): Enrolment {
  const key = 'GEZDGNBVGY3TQOJQ';
  return {
    enrolmentId,
    otpauthUri: `otpauth://totp/osaka-u:u000000a?secret=${key}&issuer=osaka-u`,
    issuer: 'osaka-u',
    key,
    expiresAt: '2026-11-24T01:34:00.000Z',
    secondsLeft: 600,
    replacesDevice: false,
  };
}
