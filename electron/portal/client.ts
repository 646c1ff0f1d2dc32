import { ClientRequest } from 'node:http';
import axios, { AxiosError, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import type { PortalLimits } from '#shared/settings.ts';
import { endpoints, type EndpointName } from './contract.ts';
import { DialAgent, NotConnected } from './dial-agent.ts';
import type { Dial } from './dial.ts';
import type { RequestOf } from './endpoint-types.ts';
import type { Trouble } from './failures.ts';
import { dialTrouble, exchangeTrouble } from './network-trouble.ts';
import { hashOfToken, type Prove } from './prove.ts';
import { readReply, type ReadReply } from './read-reply.ts';

export interface ClientOptions {
  readonly dial: Dial;
  /** What the Host header says; the dial alone decides where connections go. */
  readonly host: string;
  /** Path before every endpoint's own, such as `/portal`. */
  readonly basePath?: string;
  readonly limits: PortalLimits;
  /** Makes the proof of each request. */
  readonly prove: Prove;
  /** Stands in for the portal's clock where a reply has no Date header; milliseconds since 1970. */
  readonly clock: () => number;
}

/** One exchange: a parsed reply with the portal's clock (milliseconds since 1970), or trouble. */
export type Exchange<N extends EndpointName> =
  (Exclude<ReadReply<N>, { kind: 'unreadable' }> & { readonly portalTime: number }) | Trouble;

export interface Client {
  /** Sends one request, once. Rejects only for a request that does not fit the contract: a bug. */
  call<N extends EndpointName>(name: N, request: CallOf<N>): Promise<Exchange<N>>;
  /** Closes kept connections and those on their way. */
  close(): void;
}

export type CallOf<N extends EndpointName> = RequestOf<N> & {
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

/** The same for every endpoint; what a request is made of. */
interface AnyCall {
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly token?: string;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** The portal API over HTTP, typed and checked from the contract. The only user of axios. */
export function createClient(options: ClientOptions): Client {
  const agent = new DialAgent(options.dial);
  const http = axios.create({
    baseURL: `http://portal${(options.basePath ?? '').replace(/\/$/, '')}`,
    httpAgent: agent,
    proxy: false,
    maxRedirects: 0,
    maxContentLength: options.limits.maxReplyBytes,
    responseType: 'text',
    transformResponse: [],
    validateStatus: null,
  });
  return {
    call: async (name, request) => {
      const limit = AbortSignal.timeout(options.limits.totalMs);
      const wanted = requestOf(name, request);
      const proof = await provenBy(options.prove, wanted, limit);
      if ('kind' in proof) return proof;
      const config = configOf(wanted, request, { limit, host: options.host, ...proof });
      try {
        return read(name, await http.request<unknown>(config), options.clock);
      } catch (error) {
        return troubleOf(error, limit);
      }
    },
    close: () => agent.destroy(),
  };
}

/** What is asked, before it is known who asks. */
interface Wanted {
  readonly verb: string;
  readonly path: string;
  readonly body: object;
  /** Hash of the token, for the proof. */
  readonly ath?: string;
}

function requestOf(name: EndpointName, { parameters, body, token }: AnyCall): Wanted {
  const { verb, path, request } = endpoints[name];
  const filled = path.replace(/\{(\w+)\}/g, (_, parameter: string) =>
    encodeURIComponent(parameters[parameter] ?? ''),
  );
  const ath = token === undefined ? {} : { ath: hashOfToken(token) };
  return { verb, path: filled, body: request.parse(body), ...ath };
}

/** A proof for this one sending: whoever sends again asks again, so each has its own `jti`. */
async function provenBy(
  prove: Prove,
  { verb, path, ath }: Wanted,
  limit: AbortSignal,
): Promise<{ readonly proof: string } | Trouble> {
  const late = Promise.withResolvers<Trouble>();
  const giveUp = () => late.resolve({ kind: 'slow', sent: false });
  limit.addEventListener('abort', giveUp);
  const made = prove({ verb, path, ...(ath === undefined ? {} : { ath }) });
  const proof = await Promise.race([made, late.promise]);
  limit.removeEventListener('abort', giveUp);
  if ('kind' in proof) return proof;
  return proof.ok ? proof : { kind: 'unproven', reason: proof.reason };
}

interface Once {
  /** Ends when the total time is over. */
  readonly limit: AbortSignal;
  readonly host: string;
  readonly proof: string;
}

function configOf(
  { verb, path, body }: Wanted,
  call: AnyCall,
  { limit, host, proof }: Once,
): AxiosRequestConfig {
  const isEmpty = Object.keys(body).length === 0;
  return {
    method: verb,
    url: path,
    headers: {
      Accept: 'application/json, application/problem+json',
      'Accept-Encoding': 'identity',
      Host: host,
      'User-Agent': 'Genkan',
      ...(isEmpty ? {} : { 'Content-Type': 'application/json' }),
      // RFC 9449 4.1 and 7.1.
      DPoP: proof,
      ...(call.token === undefined ? {} : { Authorization: `DPoP ${call.token}` }),
      ...(call.idempotencyKey === undefined ? {} : { 'Idempotency-Key': call.idempotencyKey }),
    },
    ...(isEmpty ? {} : { data: JSON.stringify(body) }),
    signal: call.signal ? AbortSignal.any([limit, call.signal]) : limit,
  };
}

function read<N extends EndpointName>(
  name: N,
  { status, headers, data }: AxiosResponse<unknown>,
  clock: () => number,
): Exchange<N> {
  const raw = {
    status,
    contentType: String(headers['content-type'] ?? ''),
    text: typeof data === 'string' ? data : '',
  };
  const reply = readReply(name, raw);
  if (reply.kind === 'unreadable') return reply;
  const said = Date.parse(String(headers['date'] ?? ''));
  return { ...reply, portalTime: Number.isNaN(said) ? clock() : said };
}

function troubleOf(error: unknown, limit: AbortSignal): Trouble {
  if (!(error instanceof AxiosError)) throw error;
  if (error.cause instanceof NotConnected) return dialTrouble(error.cause.cause);
  // A request that was never given a connection has sent nothing.
  if (limit.aborted) return { kind: 'slow', sent: hadConnection(error.request) };
  // Axios gives the reply with a cut one, and none with a reply that grew too large.
  const isTooLarge = error.code === AxiosError.ERR_BAD_RESPONSE && !error.response;
  return isTooLarge ? { kind: 'unreadable', serverError: false } : exchangeTrouble(error);
}

function hadConnection(request: unknown): boolean {
  return !(request instanceof ClientRequest) || request.socket !== null;
}
