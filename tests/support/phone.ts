import { expect } from '@playwright/test';
import { codeAt, stepMs } from './oathtool.ts';
import { sees, type Visitor } from './visitor.ts';
import { readQrCodes } from './zbar.ts';

/** What an authenticator app knows after scanning. */
export interface Entry {
  readonly key: string;
  readonly issuer: string;
}

/** Reads the enrolment's QR code from a picture of the whole screen, as a phone's camera would. */
export async function scan(visitor: Visitor): Promise<Entry> {
  const { page, texts } = visitor;
  await sees(visitor, 'set-up-mfa.scan.heading');
  const drawing = page.getByRole('img', { name: texts.like('set-up-mfa.scan.qr') });
  await expect(drawing).toBeVisible();
  // On a low screen the drawing lies further down, and a person scrolls.
  await drawing.scrollIntoViewIfNeeded();
  const codes = readQrCodes(await page.screenshot());
  expect(codes).toHaveLength(1);
  const address = new URL(codes[0] ?? '');
  expect(`${address.protocol}//${address.host}`).toBe('otpauth://totp');
  return {
    key: address.searchParams.get('secret') ?? '',
    issuer: address.searchParams.get('issuer') ?? '',
  };
}

export function codeNow({ key }: Entry): string {
  return codeAt(key, Date.now());
}

/** The code after the one shown now; the portal takes a code one step early (RFC 6238 5.2). */
export function nextCode({ key }: Entry): string {
  return codeAt(key, Date.now() + stepMs);
}
