import { z } from 'zod';
import type { Vault, VaultTrouble } from '#electron/services/vault/vault.ts';
import { privateKey } from './keys.ts';

const kept = z.strictObject({ jwk: privateKey, since: z.iso.datetime() });
export type KeptKey = z.infer<typeof kept>;

/**
 * What the vault keeps as `kiosk-key`. `next`: a portal is being asked to take it, and may have done so;
 * which one, older versions did not write down. `previous`: counts until its time is over, for the
 * visits that began with it.
 */
const keptKeys = z.strictObject({
  version: z.literal(1),
  current: kept.optional(),
  next: kept.extend({ portal: z.url().optional() }).optional(),
  previous: kept.extend({ until: z.iso.datetime() }).optional(),
});
export type KeptKeys = z.infer<typeof keptKeys>;
export type NextKey = NonNullable<KeptKeys['next']>;

/** What the vault keeps as `registration`. */
const keptRegistration = z.strictObject({
  version: z.literal(1),
  /** Base address of the portal that knows this kiosk. */
  portal: z.url(),
  kioskId: z.string().min(1),
  keyExpiresAt: z.iso.datetime(),
});
export type KeptRegistration = z.infer<typeof keptRegistration>;

/** `unreadable`: there is something, and it is not ours. */
export type Read<T> =
  | { readonly ok: true; readonly kept: T | undefined }
  | { readonly ok: false; readonly trouble: VaultTrouble | 'unreadable' };

export async function readKeys(vault: Pick<Vault, 'read'>): Promise<Read<KeptKeys>> {
  return parsed(await vault.read('kiosk-key'), keptKeys);
}

export async function readRegistration(
  vault: Pick<Vault, 'read'>,
): Promise<Read<KeptRegistration>> {
  return parsed(await vault.read('registration'), keptRegistration);
}

/** The trouble with writing; undefined where it was written. */
export async function writeKeys(
  vault: Vault,
  keys: Omit<KeptKeys, 'version'>,
): Promise<VaultTrouble | undefined> {
  const written = await vault.write('kiosk-key', JSON.stringify({ version: 1, ...keys }));
  return written.ok ? undefined : written.state;
}

export async function writeRegistration(
  vault: Vault,
  registration: Omit<KeptRegistration, 'version'>,
): Promise<VaultTrouble | undefined> {
  const text = JSON.stringify({ version: 1, ...registration });
  const written = await vault.write('registration', text);
  return written.ok ? undefined : written.state;
}

function parsed<T>(reading: Awaited<ReturnType<Vault['read']>>, schema: z.ZodType<T>): Read<T> {
  if (!reading.ok) return { ok: false, trouble: reading.state };
  if (reading.text === undefined) return { ok: true, kept: undefined };
  const read = schema.safeParse(json(reading.text));
  return read.success ? { ok: true, kept: read.data } : { ok: false, trouble: 'unreadable' };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
