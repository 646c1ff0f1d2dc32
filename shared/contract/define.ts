import type { z } from 'zod';
import type { FailureCode, Outcome, UniversalCode } from '#shared/outcome.ts';

/** One call: one object in, one object out, and the refusals it may end in. JSON-safe by test. */
export interface Method {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly codes: readonly FailureCode[];
}

/** A call as declared in a group. */
export function method<
  I extends z.ZodType,
  O extends z.ZodType,
  const C extends readonly FailureCode[],
>(input: I, output: O, codes: C): { readonly input: I; readonly output: O; readonly codes: C } {
  return { input, output, codes };
}

export type Group = Readonly<Record<string, Method>>;
/** Groups of calls that one process serves. */
export type Contract = Readonly<Record<string, Group>>;
/** State announcements by name; never commands. */
export type PushTable = Readonly<Record<string, z.ZodType>>;

type CodesOf<M extends Method> = M['codes'][number];

/** What the serving side implements: a missing handler, a wrong shape or an undeclared code does not compile. */
export type Handler<M extends Method> = (
  input: z.output<M['input']>,
) => Promise<Outcome<z.input<M['output']>, CodesOf<M>>>;
export type GroupHandlers<G extends Group> = { readonly [K in keyof G]: Handler<G[K]> };
export type Handlers<C extends Contract> = { readonly [K in keyof C]: GroupHandlers<C[K]> };

/** The part of an AbortSignal that a call needs; `shared` has no DOM types. */
export interface CallSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** What the calling side gets: the same names, with the codes that any call may end in added. */
export type Call<M extends Method> = (
  input: z.input<M['input']>,
  options?: { readonly signal?: CallSignal },
) => Promise<Outcome<z.output<M['output']>, CodesOf<M> | UniversalCode>>;
export type GroupClient<G extends Group> = { readonly [K in keyof G]: Call<G[K]> };
export type Client<C extends Contract> = { readonly [K in keyof C]: GroupClient<C[K]> };
