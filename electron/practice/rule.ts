import type { z } from 'zod';
import type { EndpointName, endpoints } from '#electron/portal/contract.ts';
import type { ProblemCode } from '#electron/portal/problem.ts';
import type { Accounts } from './accounts.ts';
import type { Clocks } from './clocks.ts';
import type { Conditions } from './conditions.ts';
import type { Locks } from './locks.ts';
import type { Session, Sessions } from './sessions.ts';

type Endpoints = typeof endpoints;

export interface Refusal<C extends ProblemCode = ProblemCode> {
  readonly ok: false;
  readonly code: C;
  /** ISO date and time. */
  readonly until?: string;
  readonly left?: number;
}

/** What one endpoint gets: its parsed request, the parameter in its path and its session. */
export interface Call<K extends EndpointName> {
  readonly input: z.output<Endpoints[K]['request']>;
  readonly parameter: string;
  readonly session: Endpoints[K]['session'] extends 'none' ? undefined : Session;
}

export type Ruling<K extends EndpointName> =
  | { readonly ok: true; readonly value: z.input<Endpoints[K]['reply']> }
  | Refusal<Endpoints[K]['refusals'][number]>;

/** One rule per endpoint; an undeclared refusal or a wrong shape does not compile. */
export type Rules = { readonly [K in EndpointName]: (call: Call<K>) => Ruling<K> };

/** What the rules decide upon. */
export interface Facts {
  readonly clocks: Clocks;
  readonly conditions: Conditions;
  readonly accounts: Accounts;
  readonly locks: Locks;
  readonly sessions: Sessions;
}

export function allow<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<C extends ProblemCode>(
  code: C,
  details: { readonly until?: string; readonly left?: number } = {},
): Refusal<C> {
  return { ok: false, code, ...details };
}
