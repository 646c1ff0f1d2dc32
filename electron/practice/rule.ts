import type { z } from 'zod';
import type { EndpointName, endpoints } from '#electron/portal/contract.ts';
import type { Problem, ProblemCode } from '#electron/portal/problem.ts';
import type { Institution } from '#shared/institution.ts';
import type { Caller } from './callers.ts';
import type { Accounts } from './accounts.ts';
import type { CampusSigner } from './campus.ts';
import type { Clocks } from './clocks.ts';
import type { Conditions } from './conditions.ts';
import type { Confirmations } from './confirmations.ts';
import type { Locks } from './locks.ts';
import type { Mailbox } from './mailbox.ts';
import type { PageSessions } from './site/page-sessions.ts';
import type { Session, Sessions } from './sessions.ts';

type Endpoints = typeof endpoints;

/** What a refusal may say beside its code (problem.ts). */
type Details = Readonly<Pick<Problem, 'until' | 'left' | 'rules' | 'reason' | 'proof'>>;

export interface Refusal<C extends ProblemCode = ProblemCode> extends Details {
  readonly ok: false;
  readonly code: C;
}

/** What one endpoint gets: its parsed request, the parameter in its path and its session. */
export interface Call<K extends EndpointName> {
  readonly input: z.output<Endpoints[K]['request']>;
  readonly parameter: string;
  readonly caller: Caller;
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
  /** Signs what network the caller is on. */
  readonly campus: CampusSigner;
  readonly institution: Institution;
  readonly accounts: Accounts;
  readonly locks: Locks;
  readonly sessions: Sessions;
  /** Sign-ins on the portal's own pages; they are not the API's. */
  readonly pageSessions: PageSessions;
  readonly confirmations: Confirmations;
  readonly mailbox: Mailbox;
  /** Where the portal's own pages are, for the addresses in its mails. */
  readonly origin: () => string;
}

export function allow<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<C extends ProblemCode>(code: C, details: Details = {}): Refusal<C> {
  return { ok: false, code, ...details };
}
