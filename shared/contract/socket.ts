import { z } from 'zod';
import { protocol, wireOutcome, wirePush } from './wire.ts';

/** Path of the web socket beside the page. */
export const socketPath = '/door';

/** The most bytes a message may have: a request of the greatest length, in UTF-8, with its envelope. */
export const maxMessageBytes = 65_536;

/** Said before anything else is looked at, so that two releases never misunderstand each other. */
export const protocolMessage = z.looseObject({ protocol: z.number() });

/** The page's first message. `world` is where the page was before it was loaded anew. */
export const helloMessage = z.strictObject({
  protocol: z.literal(protocol),
  token: z.string().max(64),
  world: z.string().max(64).optional(),
});
export type HelloMessage = z.infer<typeof helloMessage>;

/** The answer to it: the world this page is in now. */
const welcomeMessage = z.strictObject({
  protocol: z.literal(protocol),
  world: z.string().max(64),
});

const callId = z.int().min(0);
/** A call; what is in the request is looked at by `serve`. */
export const callMessage = z.strictObject({ id: callId, request: z.unknown() });
const replyMessage = z.strictObject({ id: callId, outcome: wireOutcome });

/** Everything that may reach the page. */
export const messageToPage = z.union([replyMessage, wirePush, welcomeMessage]);

/** Why the door was shut, as a web socket close code (4000 to 4999 are free for applications). */
export const closeCodes = {
  /** The page is of another release than the server: load it anew. */
  otherProtocol: 4001,
  /** The address is of an earlier start. */
  wrongToken: 4002,
  /** A message that is none. */
  notUnderstood: 4003,
  /** No first message in time. */
  noHello: 4004,
  /** More calls than a person can make. */
  tooMany: 4005,
  /** As many pages are open as the server takes. */
  full: 4006,
} as const;
export type CloseReason = keyof typeof closeCodes;
