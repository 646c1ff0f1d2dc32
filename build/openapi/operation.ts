import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Endpoint } from '#electron/portal/endpoints/endpoint.ts';
import type { ProblemCode } from '#electron/portal/problem.ts';
import { universalProblems } from '#electron/portal/failures.ts';
import { problemStatus } from '#electron/portal/problem-status.ts';

export type OpenApiOperation = ZodOpenApiOperationObject;

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const headers = { Date: ref('headers', 'Date') };

const needs: Readonly<Record<Endpoint['session'], string>> = {
  none: 'Needs no session.',
  any: 'Needs a session, also one that still lacks a step.',
  complete: 'Needs a session that lacks no step.',
};

const proofs: Readonly<Record<NonNullable<Endpoint['proof']> | 'kiosk', string>> = {
  kiosk: 'The proof is made with the key of a registered kiosk.',
  none: 'Needs no proof.',
  'any-key': 'The proof is made with the key that is to be registered.',
};

/** One endpoint of the contract in the words of OpenAPI. */
export function describeOperation(name: string, endpoint: Endpoint): OpenApiOperation {
  const { summary, path, request, session, verb, proof } = endpoint;
  const isWrite = verb !== 'GET';
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => ({
    in: 'path' as const,
    name: parameter,
    required: true,
    schema: { type: 'string' as const, maxLength: 128 },
  }));
  return {
    operationId: name,
    summary,
    description: `${needs[session]} ${proofs[proof ?? 'kiosk']}`,
    security: securityOf(endpoint),
    parameters: isWrite ? [...parameters, ref('parameters', 'IdempotencyKey')] : parameters,
    ...(takesNothing(endpoint)
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: request } } } }),
    responses: { ...success(endpoint), ...problems(codesOf(endpoint)) },
  };
}

function takesNothing({ request }: Endpoint): boolean {
  return request.safeParse({}).success;
}

function success({ status, reply }: Endpoint): ZodOpenApiResponsesObject {
  if (status === 204) return { '204': { description: 'Done; no content', headers } };
  const content = { 'application/json': { schema: reply } };
  return { [`${status}`]: { description: 'Done', headers, content } };
}

/** What the endpoint declares, and what any endpoint may answer with. */
function codesOf({ refusals, verb }: Endpoint): readonly ProblemCode[] {
  const ofWrites: readonly ProblemCode[] = [
    'idempotency-key-reused',
    'operation-in-progress',
    'operation-withdrawn',
  ];
  const universal = universalProblems.filter((code) => verb !== 'GET' || !ofWrites.includes(code));
  return [...new Set([...refusals, ...universal])];
}

function problems(codes: readonly ProblemCode[]): ZodOpenApiResponsesObject {
  const statuses = [...new Set(codes.map((code) => problemStatus[code]))].sort((a, b) => a - b);
  const responses: ZodOpenApiResponsesObject = {};
  for (const status of statuses) {
    const here = codes.filter((code) => problemStatus[code] === status);
    const narrowed = { type: 'object' as const, properties: { code: { enum: here } } };
    // Every status of the table is one of 400 to 503.
    responses[`${status}` as `4${string}`] = {
      description: `Refused: ${here.join(', ')}`,
      headers,
      content: {
        'application/problem+json': { schema: { allOf: [ref('schemas', 'Problem'), narrowed] } },
      },
    };
  }
  return responses;
}

function securityOf({ session, proof }: Endpoint): Record<string, string[]>[] {
  if (proof === 'none') return [];
  return [session === 'none' ? { proof: [] } : { proof: [], session: [] }];
}
