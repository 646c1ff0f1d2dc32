import type { z } from 'zod';
import type { endpoints, EndpointName } from './contract.ts';

type Endpoints = typeof endpoints;

/** Names in braces of a path. */
type Parameter<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Parameter<Rest>
  : never;

/** What a call of the endpoint takes; `token` exactly where the endpoint needs a portal session. */
export type RequestOf<N extends EndpointName> = {
  readonly parameters: Readonly<Record<Parameter<Endpoints[N]['path']>, string>>;
  readonly body: z.input<Endpoints[N]['request']>;
} & (Endpoints[N]['session'] extends 'none' ? unknown : { readonly token: string });

/** What the portal sends back when it did as asked. */
export type ReplyOf<N extends EndpointName> = z.output<Endpoints[N]['reply']>;

/** Problem codes that the endpoint declares. */
export type RefusalOf<N extends EndpointName> = Endpoints[N]['refusals'][number];
