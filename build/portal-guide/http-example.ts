import { STATUS_CODES } from 'node:http';
import type { EndpointName } from '#electron/portal/contract.ts';
import { endpoints } from '#electron/portal/contract.ts';
import type { Endpoint } from '#electron/portal/endpoints/endpoint.ts';
import type { Problem } from '#electron/portal/problem.ts';
import { examples } from './examples.ts';
import { now } from './examples/example.ts';

/** What every example has, whatever the endpoint. */
interface Shown {
  readonly parameter?: string;
  readonly request?: unknown;
  readonly reply: unknown;
}

const date = `Date: ${new Date(now).toUTCString()}`;

/** The request of an endpoint's example, as it goes over the wire. */
export function requestExample(name: EndpointName): string {
  const { verb, path, session, proof }: Endpoint = endpoints[name];
  const { parameter = '', request }: Shown = examples[name];
  const lines = [
    `${verb} ${path.replace(/\{\w+\}/, parameter)} HTTP/1.1`,
    'Host: portal.example.org',
    ...(session === 'none' ? [] : ['Authorization: DPoP q7n0vVJm1cXyZ8sZ3l0pYw4bT6dR2aKf']),
    ...(proof === 'none' ? [] : ['DPoP: eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7…']),
    ...(verb === 'GET' ? [] : ['Idempotency-Key: 5f0c2b8e-7a1d-4b7e-9c55-0d6b3f6a1e21']),
  ];
  return block(lines, request, 'application/json');
}

export function replyExample(name: EndpointName): string {
  const { status }: Endpoint = endpoints[name];
  const { reply }: Shown = examples[name];
  return block(head(status), status === 204 ? undefined : reply, 'application/json');
}

export function problemExample(problem: Problem): string {
  return block(head(problem.status), problem, 'application/problem+json');
}

function head(status: number): string[] {
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, date, 'Cache-Control: no-store'];
}

function block(lines: readonly string[], body: unknown, type: string): string {
  const content =
    body === undefined ? [] : [`Content-Type: ${type}`, '', JSON.stringify(body, null, 2)];
  return ['```http', ...lines, ...content, '```'].join('\n');
}
