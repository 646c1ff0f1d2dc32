import { execFileSync } from 'node:child_process';

/** Length of a TOTP step in milliseconds (RFC 6238 4.1). */
export const stepMs = 30_000;

/** The six digits of a key (Base32) at a time (milliseconds since 1970), by a generator not ours. */
export function codeAt(key: string, time: number): string {
  const seconds = Math.floor(time / 1000);
  const words = ['--totp', '--base32', `--now=@${seconds}`, '-'];
  return execFileSync('oathtool', words, { input: `${key}\n`, encoding: 'utf8' }).trim();
}
