import { z } from 'zod';

/**
 * The challenge by which a kiosk learns what network it is on. It sends 32 random bytes and nothing
 * else; the answer repeats them and is signed, so that neither silence nor anybody in between can
 * pass for the campus network (kiosk.md E.2).
 *
 * The signature is a JWS in compact form (RFC 7515) with EdDSA over Ed25519 (RFC 8037): it covers the
 * very bytes that travel, so no two programs have to agree on how JSON is written, and every
 * language has a library for it. One algorithm and one type are taken; nothing else is looked at.
 */
export const signatureType = 'campus-network';

/** 32 random bytes in base64url (RFC 4648 5). */
const nonce = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The protected header of the JWS. */
export const campusHeader = z.strictObject({
  alg: z.literal('EdDSA'),
  typ: z.literal(signatureType),
  kid: z.string().min(1).max(64).describe('Name of the key, for whoever reads it'),
});

/** What is signed: the payload of the JWS. */
export const campusAnswer = z.object({
  nonce: nonce.describe('The one that was asked with'),
  verdict: z.enum(['on', 'off']).describe('Whether the caller counts as on the campus network'),
  observedAddress: z
    .union([z.ipv4(), z.ipv6()])
    .describe('The caller’s address as the server sees it behind its own proxies'),
  observedPrefix: z
    .union([z.cidrv4(), z.cidrv6()])
    .describe('The prefix by which that was judged, such as 192.0.2.0/24'),
  kioskId: z.string().max(64).optional().describe('Where the server knows the kiosk'),
  issuedAt: z.iso.datetime().describe('When it was signed, by the server’s clock'),
  notAfter: z.iso
    .datetime()
    .describe('Until when it counts, by the same clock; the kiosk takes ten minutes at most'),
});
export type CampusAnswer = z.infer<typeof campusAnswer>;

/** The reply: header, payload and signature, each in base64url, joined by dots. */
export const signedNetwork = z
  .object({
    answer: z
      .string()
      .max(4_096)
      .regex(/^[\w-]+\.[\w-]+\.[\w-]{86}$/)
      .describe('The signed answer (JWS in compact form)'),
  })
  .meta({ id: 'Network' });
