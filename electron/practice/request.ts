import type { IncomingMessage } from 'node:http';
import { problemAnswer, type Answer } from './answer.ts';
import type { Callers } from './callers.ts';
import type { Ask } from './exchange.ts';
import { findRoute } from '#electron/portal/route.ts';

/** More than any request of the contract needs, in bytes. */
const maxBodyBytes = 16_384;

/**
 * Reads one request. Gives the reply at once where it is no request of the contract, and `cut` where
 * the connection broke before all of it was there: such a request never arrived.
 */
export async function readAsk(
  request: IncomingMessage,
  callers: Callers,
): Promise<Ask | Answer | 'cut'> {
  const route = findRoute(request.method ?? '', request.url ?? '');
  if ('length' in route) return misrouted(route);
  const read = await readBody(request);
  if (read === 'cut') return 'cut';
  if (read === 'too-large') {
    return { ...problemAnswer({ code: 'request-malformed' }, 413), closes: true };
  }
  const body = parse(read.text, request.headers['content-type']);
  if (body === undefined) return problemAnswer({ code: 'request-malformed' });
  const path = request.url ?? '';
  const caller = await callers({ route, path, headers: request, body: body.json });
  if ('code' in caller) return problemAnswer(caller);
  const idempotencyKey = request.headers['idempotency-key'];
  return {
    route,
    body: body.json,
    caller,
    idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : undefined,
  };
}

interface Body {
  readonly text: string;
}

/** Whoever points another name at this machine gets nothing (DNS rebinding). */
export function isForUs({ headers, socket }: IncomingMessage): boolean {
  const port = String(socket.localPort);
  return headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;
}

function misrouted(verbs: readonly string[]): Answer {
  if (verbs.length === 0) return problemAnswer({ code: 'not-found' });
  return { ...problemAnswer({ code: 'request-malformed' }, 405), allow: verbs.join(', ') };
}

/** The whole body, unless there is too much of it or the connection broke. */
export async function readBody(request: IncomingMessage): Promise<Body | 'too-large' | 'cut'> {
  try {
    return await gather(request);
  } catch {
    return 'cut';
  }
}

async function gather(request: IncomingMessage): Promise<Body | 'too-large'> {
  const parts: Buffer[] = [];
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    // Without an encoding the stream gives buffers.
    parts.push(part as Buffer);
    if (lengthOf(parts) > maxBodyBytes) return 'too-large';
  }
  return { text: Buffer.concat(parts).toString('utf8') };
}

function lengthOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function parse(body: string, type = ''): { readonly json: unknown } | undefined {
  if (body === '') return { json: {} };
  if (!/^application\/json\s*(?:;|$)/i.test(type)) return undefined;
  try {
    return { json: JSON.parse(body) as unknown /* A request; its endpoint's schema checks it. */ };
  } catch {
    return undefined;
  }
}
