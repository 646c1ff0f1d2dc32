import { createGuardrails, generateSync } from 'otplib';

/** Keys of 80 bits are the usual ones here; the library would refuse them without this. */
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 10 });

/** The six digits an authenticator app shows for a key at a time (milliseconds; RFC 6238). */
export function codeAt(key: string, time: number): string {
  return generateSync({ secret: key, epoch: Math.floor(time / 1_000), guardrails });
}
