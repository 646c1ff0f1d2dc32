import { z } from 'zod';
import type { ProblemCode } from '#electron/portal/problem.ts';

export interface Endpoint {
  readonly summary: string;
  readonly verb: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` for a path parameter. */
  readonly path: string;
  readonly request: z.ZodType;
  readonly status: 200 | 201 | 204;
  readonly reply: z.ZodType;
  readonly refusals: readonly ProblemCode[];
  /** Whose session it needs: none, one that may still lack a step, or a complete one. */
  readonly session: 'none' | 'any' | 'complete';
  /** Whose key makes the proof: that of a registered kiosk where nothing is said, any, or nobody's. */
  readonly proof?: 'any-key' | 'none';
}

/** A request or reply without content. */
export const none = z.strictObject({});
export const code = z.string().regex(/^\d{6}$/);
/** A password or another secret, as typed. */
export const secretText = z.string().min(1).max(256);

/** What every reading has. A read changes nothing. */
export const read = { verb: 'GET', request: none, status: 200 } as const;
