import { z } from 'zod';

const endpoint = z
  .url({ protocol: /^https$/, error: 'must be an https address' })
  .regex(/^https:\/\/[^?#@\\]+$/i, 'must be host and path alone');
const key = z.string().regex(/^ed25519\/[A-Za-z0-9+/]{43}=$/, 'must look like "ed25519/…="');
const pin = z.string().regex(/^sha256\/[A-Za-z0-9+/]{43}=$/, 'must look like "sha256/…="');

/**
 * How the kiosk finds out whether it is on the campus network (kiosk.md E.2). Without this part
 * nobody can vouch for a network, and the kiosk says that it can't tell.
 */
export const campus = z.strictObject({
  endpoints: z
    .array(endpoint)
    .min(1)
    .max(4)
    .describe('Base addresses that answer /v1/network/{nonce}; best two, in different subnets'),
  keys: z
    .array(key)
    .min(1)
    .max(2)
    .describe('Public keys that sign the answers, "ed25519/…"; two while the key is changed'),
  pins: z
    .array(pin)
    .max(8)
    .default([])
    .describe('SPKI pins of the endpoints’ certificates; none: any of the portal’s authority'),
  agree: z
    .int()
    .min(1)
    .max(4)
    .default(2)
    .describe('How many endpoints have to say "on"; where there are fewer, all of them'),
  holdDownSeconds: z
    .int()
    .min(5)
    .max(120)
    .default(15)
    .describe('How long a change of the link keeps the screen from saying on or off anew'),
  checkSeconds: z
    .int()
    .min(30)
    .max(600)
    .default(60)
    .describe('Between two checks while no visit is on, in seconds'),
});
export type CampusSettings = z.infer<typeof campus>;
