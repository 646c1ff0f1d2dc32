import { createGuardrails, generateSync } from 'otplib';

/** A university's keys may have 80 bits; the library would refuse them without this. */
const guardrails = createGuardrails({ MIN_SECRET_BYTES: 10 });

/** The six digits that an app shows at `time`, in milliseconds since 1970 (RFC 6238). */
export function codeAt(key: string, time: number): string {
  return generateSync({ secret: key, epoch: Math.floor(time / 1_000), guardrails });
}

/** Six digits that this key does not show within five minutes of `time`. */
export function wrongCodeAt(key: string, time: number): string {
  const right = new Set<string>();
  for (let step = -10; step <= 10; step += 1) right.add(codeAt(key, time + step * 30_000));
  const digits = Array.from({ length: 30 }, (_, index) => String(index * 31_337).padStart(6, '0'));
  return digits.find((code) => !right.has(code)) ?? '000000';
}
