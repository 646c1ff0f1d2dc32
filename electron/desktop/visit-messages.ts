import { z } from 'zod';
import { step } from '#electron/services/audit/steps.ts';
import { receipt } from '#shared/contract/machine.ts';

/** Numbers a question to main, so that its answer finds it. */
const id = z.int().min(1);

const proof = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), proof: z.string() }),
  z.strictObject({ ok: z.literal(false), reason: z.enum(['unproven', 'not-registered']) }),
]);

/** What main says to a visit process. Nothing of a visitor is in it, in either direction. */
export const toVisit = z.discriminatedUnion('say', [
  /** The first message, with main's own process id; the port to the page comes with it. */
  z.strictObject({ say: z.literal('start'), start: z.unknown(), main: z.int().min(2) }),
  z.strictObject({ say: z.literal('beat') }),
  z.strictObject({ say: z.literal('proof'), id, proof }),
  z.strictObject({ say: z.literal('end') }),
]);
export type ToVisit = z.infer<typeof toVisit>;

/** The path of an endpoint with its numbers; a token only by its hash. */
const request = z.strictObject({
  verb: z.string().max(8),
  path: z.string().max(512),
  ath: z.string().max(64).optional(),
});

/**
 * What a visit process says to main: that it is alive, whether somebody is signed in, how its portal
 * session ended, for what it needs a proof, and of its calls the names and how they ended, for the audit
 * log; never a value.
 */
export const fromVisit = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('beat') }),
  z.strictObject({ say: z.literal('ended'), portalSession: receipt.shape.portalSession }),
  z.strictObject({ say: z.literal('prove'), id, request }),
  z.strictObject({ say: z.literal('step'), step }),
  z.strictObject({ say: z.literal('person'), isSignedIn: z.boolean() }),
]);
export type FromVisit = z.infer<typeof fromVisit>;

/** A call over the port, numbered by the preload; the request is looked at by `serve`. */
export const portCall = z.strictObject({ id: z.int().min(1), request: z.unknown() });
