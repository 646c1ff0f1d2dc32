import type { IncomingMessage } from 'node:http';
import { endpoints } from '#electron/portal/contract.ts';
import { hashOfToken } from '#electron/portal/prove.ts';
import type { Route } from '#electron/portal/route.ts';
import { clockLimitSeconds } from '#shared/kiosk-clock.ts';
import type { Clock } from './clocks.ts';
import { readProof, refused, type Proven } from './dpop.ts';
import type { Kiosks, KnownKiosk } from './kiosks.ts';
import { refuse, type Refusal } from './rule.ts';

/** Who sends a request, as its proof has shown. */
export interface Caller {
  /** Thumbprint of the key that has signed. */
  readonly jkt: string;
  /** None where a key that nobody knows may ask. */
  readonly kiosk: KnownKiosk | undefined;
  /** The token of a session, whose hash the proof carries. */
  readonly token: string | undefined;
  /** A key that is to follow; it has signed as well. */
  readonly newKey?: string;
}

type NotProven = Refusal<
  'proof-refused' | 'proof-clock' | 'kiosk-not-registered' | 'kiosk-revoked'
>;

/** A request as far as its proof is about it. */
export interface Heard {
  readonly route: Route;
  readonly path: string;
  readonly headers: Pick<IncomingMessage, 'headers' | 'headersDistinct'>;
  readonly body: unknown;
}

export interface CallersOptions {
  readonly kiosks: Kiosks;
  readonly seconds: Clock;
  /** Base addresses by which the portal is reached, without a slash at the end. */
  readonly addresses: () => readonly string[];
}

/** Finds out who sends a request; each proof counts once. */
export type Callers = (heard: Heard) => Promise<Caller | NotProven>;

export function createCallers(options: CallersOptions): Callers {
  const { kiosks, seconds } = options;
  const isFirst = createMemory(seconds);
  return async (heard) => {
    if (heard.route.endpoint.proof === 'none') return nobody;
    const token = tokenOf(heard.headers.headers.authorization);
    if (token === 'another scheme') return refused('scheme');
    const proven = await provenIn(heard);
    if ('code' in proven) return proven;
    const trouble = aboutAnother(options, heard, proven) ?? hashTrouble(proven, token.text);
    if (trouble) return trouble;
    if (!isFirst(`${proven.jkt} ${proven.claims.jti}`)) return refused('repeated');
    const kiosk = kiosks.find(proven.jkt);
    if (!kiosk && heard.route.endpoint.proof !== 'any-key') return refuse('kiosk-not-registered');
    if (kiosk?.isRevoked) return refuse('kiosk-revoked');
    const caller = { jkt: proven.jkt, kiosk, token: token.text };
    if (heard.route.name !== 'rotateKioskKey') return caller;
    const newKey = await newKeyIn(options, heard, proven);
    if (typeof newKey === 'object') return newKey;
    return newKey === undefined ? caller : { ...caller, newKey };
  };
}

/** Whoever asks what everybody may ask without a name. */
const nobody: Caller = { jkt: '', kiosk: undefined, token: undefined };

async function provenIn({ headers }: Heard): Promise<Proven | NotProven> {
  const [proof, ...more] = headers.headersDistinct['dpop'] ?? [];
  if (proof === undefined) return refused('missing');
  if (more.length > 0) return refused('several');
  return readProof(proof);
}

/** Whether a proof is for another request, or for another time. */
function aboutAnother(
  { addresses, seconds }: CallersOptions,
  { route, path }: Heard,
  { claims }: Proven,
): NotProven | undefined {
  if (claims.htm !== route.endpoint.verb) return refused('method');
  if (!addresses().some((base) => isSame(claims.htu, base + path))) return refused('url');
  const off = Math.abs(claims.iat - Math.floor(seconds() / 1_000));
  return off > clockLimitSeconds ? refuse('proof-clock') : undefined;
}

/** Compared as URLs are (RFC 3986 6.2.2, 6.2.3); one with a query or a fragment is none of ours. */
function isSame(htu: string, here: string): boolean {
  return URL.parse(htu)?.href === URL.parse(here)?.href;
}

function hashTrouble({ claims }: Proven, token: string | undefined): NotProven | undefined {
  if (token === undefined) return undefined;
  return claims.ath === hashOfToken(token) ? undefined : refused('hash');
}

/** The key that is to follow: it has proven this very request, and the old key has named it. */
async function newKeyIn(
  options: CallersOptions,
  heard: Heard,
  old: Proven,
): Promise<string | undefined | NotProven> {
  const body = endpoints.rotateKioskKey.request.safeParse(heard.body);
  if (!body.success) return undefined;
  const proven = await readProof(body.data.proof);
  if ('code' in proven) return proven;
  const trouble = aboutAnother(options, heard, proven);
  if (trouble) return trouble;
  return old.claims.new_jkt === proven.jkt ? proven.jkt : refused('bound');
}

/** `text` is undefined where no session was named. */
function tokenOf(
  authorization: string | undefined,
): { readonly text: string | undefined } | 'another scheme' {
  if (authorization === undefined) return { text: undefined };
  if (!/^DPoP(?: |$)/i.test(authorization)) return 'another scheme';
  return { text: /^DPoP ([\w-]{1,128})$/i.exec(authorization)?.[1] };
}

/** Remembers for as long as a proof could be sent again; true for whatever is seen the first time. */
function createMemory(seconds: Clock): (name: string) => boolean {
  const seen = new Map<string, number>();
  return (name) => {
    const now = seconds();
    // In the order of their coming, so the oldest stand first.
    for (const [old, at] of seen) {
      if (at + 2 * clockLimitSeconds * 1_000 >= now) break;
      seen.delete(old);
    }
    if (seen.has(name)) return false;
    seen.set(name, now);
    return true;
  };
}
