import { z } from 'zod';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import type { Endpoint } from '#electron/portal/endpoints/endpoint.ts';
import type { Sent, Reply } from './wire.ts';
import { Breach } from './verdicts.ts';

/** One request with its reply, and what can be made of both. */
export interface Heard {
  readonly sent: Sent;
  readonly reply: Reply;
  /** The endpoint that was meant; none for a request that fits no endpoint. */
  readonly endpoint?: Endpoint;
  /** The parsed JSON of the reply; `undefined` where there was none. */
  readonly json: unknown;
  /** The problem code that the reply gives, whatever else is wrong with it. */
  readonly code?: string;
  /** Passwords and other secrets that this request carried. */
  readonly secrets: readonly string[];
}

const coded = z.object({ code: z.string() });

export function heardOf(sent: Sent, reply: Reply, name?: EndpointName): Heard {
  const json = parse(reply.text);
  const read = reply.status >= 400 ? coded.safeParse(json) : undefined;
  return {
    sent,
    reply,
    json,
    secrets: secretsOf(parse(sent.body ?? '')),
    ...(name && { endpoint: endpoints[name] }),
    ...(read?.success && { code: read.data.code }),
  };
}

/** `undefined` is no JSON value, so it is never mistaken for one. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const secretNames = [
  'password',
  'currentPassword',
  'newPassword',
  'activationKey',
  'code',
  'releaseCode',
];

function secretsOf(body: unknown): readonly string[] {
  const read = z.record(z.string(), z.unknown()).safeParse(body);
  if (!read.success) return [];
  return secretNames.flatMap((name) => {
    const value = read.data[name];
    return typeof value === 'string' ? [value] : [];
  });
}

/** The request in one line, with the name of what its path carries: the value may open something. */
export function requestLine({ sent, endpoint }: Pick<Heard, 'sent' | 'endpoint'>): string {
  return `${sent.verb} ${endpoint?.path ?? sent.path}`;
}

/** Members of replies that open something, for `cameOf`. */
const hidden = ['token', 'key', 'otpauthUri', 'statusNumber', 'enrolmentId'];

/**
 * The reply in one line, cut to 160 characters. Left out are the members above, the secrets that the
 * request carried, and in what is no JSON every word of 16 characters or more.
 */
export function cameOf({ reply, code, json, secrets }: Heard): string {
  if (code !== undefined) return `${reply.status} with the problem ${code}`;
  const text =
    json === undefined
      ? without(secrets, reply.text).replace(/[\w+/=-]{16,}/g, '…')
      : JSON.stringify(json, (name, value: unknown) => {
          if (hidden.includes(name) && typeof value !== 'object') return '…';
          return typeof value === 'string' ? without(secrets, value) : value;
        });
  return `${reply.status} ${text === '' ? 'without content' : clip(text)}`;
}

function without(secrets: readonly string[], text: string): string {
  const told = secrets.filter((secret) => secret !== '');
  return told.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
}

/** As much as a report needs of somebody else’s text: 160 characters. */
export function clip(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

/** A breach seen in this exchange. */
export function breachOf(heard: Heard, expected: string, came = cameOf(heard)): Breach {
  return new Breach({ expected, came, request: requestLine(heard) });
}
