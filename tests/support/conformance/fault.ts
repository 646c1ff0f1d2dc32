import { randomUUID } from 'node:crypto';
import type { PracticeWorld } from '#electron/practice/world.ts';
import type { EndpointName } from '#electron/portal/contract.ts';
import { endpoints } from '#electron/portal/contract.ts';
import type { TestKiosk } from '#build/conformance/kiosk.ts';
import { sentOf } from '#build/conformance/portal.ts';
import type { Asked, Between, Send, Told } from './proxy.ts';

/** A portal that breaks one rule: a wrapper around the practice portal. */
export interface Fault {
  /** What is wrong with this portal, in a few words. */
  readonly name: string;
  /** The rule that has to be named by the report. */
  readonly breaks: string;
  /** Fresh for every run, so that it can remember things. */
  readonly plant: (world: PracticeWorld) => Between;
}

/** Whether a request is this call. */
export function is(name: EndpointName, { verb, path }: Asked): boolean {
  const endpoint = endpoints[name];
  const [start = '', end = ''] = endpoint.path.split(/\{\w+\}/);
  const fits = endpoint.path.includes('{')
    ? path.startsWith(start) && path.endsWith(end) && path.length > start.length + end.length
    : path === endpoint.path;
  return verb === endpoint.verb && fits;
}

/** Members of a JSON text; none where it is no object. */
export function members(body: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

export function codeOf({ body }: Told): unknown {
  return members(body)['code'];
}

/** The same reply with other members. */
export function retold(told: Told, more: object): Told {
  return { ...told, body: JSON.stringify({ ...members(told.body), ...more }) };
}

/** A reply of a call that was done. */
export function done(told: Told, status: number, body: object): Told {
  const headers = { ...told.headers, 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body: status === 204 ? '' : JSON.stringify(body) };
}

/** A refusal in place of another. */
export function refused(told: Told, status: number, code: string): Told {
  const headers = { ...told.headers, 'content-type': 'application/problem+json' };
  const body = { type: `urn:genkan:problem:${code}`, title: code, status, code };
  return { status, headers, body: JSON.stringify(body) };
}

/** A call of the fault's own, with the session of a request. */
export function alongside(asked: Asked, name: EndpointName, body?: object): Asked {
  const token = tokenOf(asked);
  const {
    verb,
    path,
    headers = {},
    body: text = '',
  } = sentOf(name, { token, ...(body && { body }) });
  return { verb, path, headers, body: text };
}

export function tokenOf({ headers }: Asked): string {
  return (headers['authorization'] ?? '').replace('DPoP ', '');
}

/** The same request under another Idempotency-Key. */
export function underFreshKey(asked: Asked): Asked {
  return { ...asked, headers: { ...asked.headers, 'idempotency-key': randomUUID() } };
}

/** The user information that a change would have brought, without the change. */
export async function informationOf(asked: Asked, send: Send): Promise<object> {
  const { registration } = members((await send(alongside(asked, 'account'))).body);
  return typeof registration === 'object' && registration !== null ? registration : {};
}

/** Gives a request a fresh proof by the kiosk of the run, as a server in between could not. */
export function proving(kiosk: TestKiosk): (asked: Asked) => Asked {
  return (asked) => {
    const named = Object.entries(asked.headers).map(([name, value]) => [name.toLowerCase(), value]);
    const { authorization = '', ...rest } = Object.fromEntries(named) as Asked['headers']; // its own
    const token = authorization.replace(/^(?:DPoP|Bearer) /, '');
    const session = token === '' ? {} : { Authorization: `DPoP ${token}` };
    const { verb, path } = asked;
    const proof = kiosk.prove({ verb, path, headers: session });
    const lowered = token === '' ? {} : { authorization: `DPoP ${token}` };
    return { ...asked, headers: { ...rest, ...lowered, dpop: proof } };
  };
}
