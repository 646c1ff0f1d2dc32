import { request as overHttp, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isSafe } from './link-hosts.ts';

/** A request as it goes out. */
export interface Sent {
  readonly verb: string;
  /** From the base address on, with its leading slash. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends one request and gives the whole reply; rejects where none came. Follows no redirect. */
export type Wire = (sent: Sent) => Promise<Reply>;

/** Until the whole reply is there, in milliseconds; the kiosk waits half as long. */
const limitMs = 30_000;
/** More than any reply of the contract needs, in bytes; the kiosk reads 262,144. */
const most = 1_048_576;

/** Speaks plain HTTP/1.1 with the portal at `base`, without any of the kiosk's own client. */
export function createWire(base: URL): Wire {
  const request = base.protocol === 'https:' ? overHttps : overHttp;
  const prefix = base.pathname.replace(/\/$/, '');
  return ({ verb, path, headers = {}, body = '' }) => {
    const length = body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const options: RequestOptions = {
      method: verb,
      headers: { Accept: 'application/json, application/problem+json', ...length, ...headers },
      signal: AbortSignal.timeout(limitMs),
      agent: false,
    };
    return new Promise((resolve, reject) => {
      request(new URL(prefix + path, base.origin), options, (response) => {
        const { statusCode = 0, headers: told } = response;
        gather(response).then(
          (text) => resolve({ status: statusCode, headers: told, text }),
          reject,
        );
      })
        .on('error', reject)
        .end(body);
    });
  };
}

async function gather(parts: AsyncIterable<unknown>): Promise<string> {
  const buffers: Buffer[] = [];
  let bytes = 0;
  for await (const part of parts) {
    // Without an encoding the stream gives buffers.
    const buffer = part as Buffer;
    bytes += buffer.length;
    if (bytes > most) throw new Error(`a reply of more than ${most} bytes`);
    buffers.push(buffer);
  }
  return Buffer.concat(buffers).toString('utf8');
}

/** Why this base address can't be used; `undefined` where it can. */
export function complaintOf(base: string): string | undefined {
  if (!URL.canParse(base)) return `${base} is no address`;
  if (isSafe(new URL(base))) return undefined;
  return `${base} has to begin with https:// (http:// is for this machine only)`;
}
