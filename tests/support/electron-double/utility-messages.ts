import type { Ticket } from './ports.ts';

/** What main and a utility process say to each other. A port's messages are not among it. */
export type ToUtility =
  | { readonly say: 'message'; readonly data: unknown; readonly ports: readonly string[] }
  | { readonly say: 'join'; readonly port: string; readonly ticket: Ticket };

export type FromUtility =
  | { readonly say: 'message'; readonly data: unknown }
  | { readonly say: 'joined'; readonly port: string };
