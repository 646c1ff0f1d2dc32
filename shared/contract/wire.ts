import { z } from 'zod';
import { failureDetails, type FailureCode } from '#shared/outcome.ts';

/** Raised whenever a door's two sides would misunderstand each other; the first thing either side says. */
export const protocol = 1;

/** Which process answers: the machine's (main) or the visit's own. */
export const doors = ['machine', 'visit'] as const;
export type DoorName = (typeof doors)[number];

/** The most characters a request may have as JSON; every call fits into a small part of it. */
export const maxRequestLength = 16_384;

export const wireRequest = z.strictObject({
  to: z.enum(doors),
  /** `group.method` */
  method: z.string().max(80),
  input: z.unknown(),
});
export type WireRequest = z.infer<typeof wireRequest>;

// Object.keys forgets the names that the table's own type knows.
const failureCode = z.enum(Object.keys(failureDetails) as [FailureCode, ...FailureCode[]]);
export const wireOutcome = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: z.looseObject({ code: failureCode }) }),
]);
export type WireOutcome = z.infer<typeof wireOutcome>;

export const wirePush = z.strictObject({ push: z.string().max(80), value: z.unknown() });
export type WirePush = z.infer<typeof wirePush>;

/** What a transport must be able to do; a port, a bridge, a socket or a plain function. */
export interface Transport {
  request(request: WireRequest): Promise<WireOutcome>;
  onPush(listener: (push: WirePush) => void): void;
}
