import { type EndpointName, endpoints } from './contract.ts';
import { problem, type Problem } from './problem.ts';
import type { ReplyOf } from './endpoint-types.ts';

/** A reply as it came over the wire, before anything is believed about it. */
export interface RawReply {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** What can be made of it: the declared reply, a problem (RFC 9457), or neither. */
export type ReadReply<N extends EndpointName> =
  | { readonly kind: 'reply'; readonly value: ReplyOf<N> }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'unreadable'; readonly serverError: boolean };

/** Parses a reply by its status, its content type and the endpoint's schema. Nothing is cast or mended. */
export function readReply<N extends EndpointName>(name: N, raw: RawReply): ReadReply<N> {
  const { status } = raw;
  if (status === 204) return readValue(name, { status, value: {} });
  if (isA('application/json', raw) && status < 300) {
    return readValue(name, { status, value: parseJson(raw.text) });
  }
  if (isA('application/problem+json', raw)) return readProblem(status, parseJson(raw.text));
  return unreadable(status);
}

/** Reads the stored reply of a completed write as if it had just arrived. */
export function readStored<N extends EndpointName>(
  name: N,
  stored: { readonly status: number; readonly reply?: unknown },
): ReadReply<N> {
  const { status } = stored;
  if (status >= 400) return readProblem(status, stored.reply);
  return readValue(name, { status, value: status === 204 ? {} : stored.reply });
}

function readValue<N extends EndpointName>(
  name: N,
  { status, value }: { readonly status: number; readonly value: unknown },
): ReadReply<N> {
  const endpoint = endpoints[name];
  const read = endpoint.reply.safeParse(value);
  if (status !== endpoint.status || !read.success) return unreadable(status);
  // Parsed just now by this endpoint's own schema; TypeScript does not follow N through safeParse.
  return { kind: 'reply', value: read.data as ReplyOf<N> };
}

function readProblem(
  status: number,
  value: unknown,
): Exclude<ReadReply<EndpointName>, { kind: 'reply' }> {
  const read = problem.safeParse(value);
  const agrees = read.success && status >= 400 && read.data.status === status;
  return agrees ? { kind: 'problem', problem: read.data } : unreadable(status);
}

function unreadable(status: number): {
  readonly kind: 'unreadable';
  readonly serverError: boolean;
} {
  return { kind: 'unreadable', serverError: status >= 500 };
}

function isA(type: string, { contentType }: RawReply): boolean {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() === type;
}

/** `undefined` is no JSON value, so no schema takes it for one. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
