import { execFileSync } from 'node:child_process';

/**
 * Every QR code in a picture (PNG), as zbar reads it: a decoder that knows nothing of the code which
 * drew it. An empty list when there is none.
 */
export function readQrCodes(picture: Buffer): readonly string[] {
  const words = ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', '-'];
  try {
    // Its complaint about a missing D-Bus is of no use to anybody.
    const read = execFileSync('zbarimg', words, {
      input: picture,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return read.split('\n').filter((line) => line !== '');
  } catch (error) {
    // zbarimg ends with 4 when it has looked and found nothing.
    if (error instanceof Error && 'status' in error && error.status === 4) return [];
    throw error;
  }
}
