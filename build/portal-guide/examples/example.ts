import type { z } from 'zod';
import type { EndpointName, endpoints } from '#electron/portal/contract.ts';

type Endpoints = typeof endpoints;

/** One request with its reply, as the guide shows it. */
export interface Example<N extends EndpointName> {
  /** Value of the parameter in the path, where there is one. */
  readonly parameter?: string;
  /** Left out where nothing is sent. */
  readonly request?: z.input<Endpoints[N]['request']>;
  readonly reply: z.input<Endpoints[N]['reply']>;
  /** What is worth a word beside the example: Markdown. */
  readonly note?: string;
}

export type Examples<N extends EndpointName> = { readonly [K in N]: Example<K> };

/** A Tuesday, 10:00 in Japan; every example happens then. */
export const now = '2026-04-14T01:00:00.000Z';
