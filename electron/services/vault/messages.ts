import { z } from 'zod';

const entry = z.enum(['kiosk-key', 'registration', 'audit-key', 'audit-head']);
/** Far above a key or a registration, in characters. */
const text = z.string().min(1).max(65_536);

/** What the vault asks of its helper. */
export const vaultRequest = z.discriminatedUnion('act', [
  z.object({ act: z.literal('check') }),
  z.object({ act: z.literal('read'), entry }),
  z.object({ act: z.literal('write'), entry, text }),
  z.object({ act: z.literal('remove'), entry }),
]);
export type VaultRequest = z.infer<typeof vaultRequest>;

/** For the log alone: what exactly was wrong. Each has its line in sentences.ts. */
const missingReason = z.enum([
  'no-bus',
  'no-service',
  'no-collection',
  'no-library',
  'refused',
  'helper-ended',
]);
const trouble = z.discriminatedUnion('state', [
  z.object({ ok: z.literal(false), state: z.literal('locked') }),
  z.object({ ok: z.literal(false), state: z.literal('frozen') }),
  z.object({ ok: z.literal(false), state: z.literal('missing'), reason: missingReason }),
]);
export type VaultReplyTrouble = z.infer<typeof trouble>;

/** What the helper answers; a check tells the state, a read the text, unless there is none. */
export const vaultReply = z.union([
  z.object({
    ok: z.literal(true),
    state: z.enum(['ready', 'empty']).optional(),
    text: text.optional(),
  }),
  trouble,
]);
export type VaultReply = z.infer<typeof vaultReply>;

export function missing(reason: z.infer<typeof missingReason>): VaultReplyTrouble {
  return { ok: false, state: 'missing', reason };
}
