import { createGuardrails, generateSecret, generateSync, generateURI } from 'otplib';

/** SHA-1, 6 digits and steps of 30 seconds (RFC 6238; domain.md 4.3), in milliseconds. */
const stepMs = 30_000;

/** The university's keys have 80 bits; the library would refuse them without this. */
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 10 });

/** A fresh random key of 16 or 32 Base32 characters; one character carries five bits. */
export function newKey(length: 16 | 32): string {
  return generateSecret({ length: (length * 5) / 8 });
}

/** What the QR code says; practice's own issuer begins with PRACTICE, so no app lists it as the real one. */
export function otpauthUri(issuer: string, personalId: string, key: string): string {
  return generateURI({ issuer, label: personalId, secret: key });
}

/** The six digits of the step in which `time` lies. */
function codeAt(key: string, time: number): string {
  return generateSync({ secret: key, epoch: Math.floor(time / 1_000), guardrails });
}

/**
 * The time step that `code` belongs to: the present one, or one before or after (RFC 6238 5.2 and 6);
 * `undefined` for any other code.
 */
export function stepOf(key: string, code: string, time: number): number | undefined {
  const found = [0, -1, 1].find((drift) => codeAt(key, time + drift * stepMs) === code);
  return found === undefined ? undefined : Math.floor(time / stepMs) + found;
}
