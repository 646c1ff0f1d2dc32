import {
  createDocument,
  type ZodOpenApiComponentsObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { endpoints, portalVersion } from '#electron/portal/contract.ts';
import type { Endpoint } from '#electron/portal/endpoints/endpoint.ts';
import { problem } from '#electron/portal/problem.ts';
import { describeOperation, type OpenApiOperation } from './operation.ts';

type Verb = Lowercase<Endpoint['verb']>;

const description = `An unofficial proposal. It was written from public pages about what visitors \
do at the university's identity platform, so that a kiosk can be built and tried. The platform \
has no such API today, and nobody there has promised one.

Every write carries an \`Idempotency-Key\` that the caller chose at random. A repeated write with \
the same key is done once and answered alike. A caller that did not get the reply asks \
\`GET /v1/operations/{idempotencyKey}\` what became of it. If the \
answer is \`never-arrived\`, the portal does nothing under that key any more: the request, should it \
arrive late, is refused with \`operation-withdrawn\`, for an hour at least, and the caller tries again \
under a new key. A kiosk can read the stored \
replies of its own writes by their keys, and those of no other.

Every request carries a proof (RFC 9449) in the header \`DPoP\`, made with the kiosk's own key; a \
session's token is bound to that key and is sent with the scheme \`DPoP\`, never as \`Bearer\`.

Refusals are problem details (RFC 9457) with a \`code\` from a closed list.`;

const components: ZodOpenApiComponentsObject = {
  schemas: { Problem: problem },
  securitySchemes: {
    // OpenAPI has no word for a proof beside a token; this is how the registry of schemes is used.
    session: {
      type: 'http',
      scheme: 'dpop',
      description: 'Token of a sign-in, bound to the kiosk’s key (RFC 9449 7.1)',
    },
    proof: {
      type: 'apiKey',
      in: 'header',
      name: 'DPoP',
      description:
        'A fresh proof of this one request (RFC 9449 4.2): ES256, `typ` `dpop+jwt`, with `ath` beside ' +
        'a token',
    },
  },
  headers: {
    Date: {
      required: true,
      description:
        'The portal’s clock for one-time codes (RFC 9110 6.6.1). A wrong code is explained by it.',
      schema: { type: 'string' },
    },
  },
  parameters: {
    IdempotencyKey: {
      in: 'header',
      name: 'Idempotency-Key',
      required: true,
      description: 'Chosen at random by the caller, a new one for every write',
      schema: { type: 'string', pattern: '^[\\w-]{8,128}$' },
    },
  },
};

/** The portal API as OpenAPI 3.1, made from the contract that the client itself goes by. */
export function createOpenApiDocument(): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Portal API for a self-service kiosk (unofficial proposal)',
      version: portalVersion,
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: 'https://portal.example.org', description: 'An example; nothing is there' }],
    paths: pathsOf(Object.entries(endpoints)),
    components,
  });
}

function pathsOf(entries: readonly (readonly [string, Endpoint])[]): ZodOpenApiPathsObject {
  const paths: Record<string, Partial<Record<Verb, OpenApiOperation>>> = {};
  for (const [name, endpoint] of entries) {
    const path = (paths[endpoint.path] ??= {});
    path[verbOf(endpoint)] = describeOperation(name, endpoint);
  }
  return paths;
}

function verbOf({ verb }: Endpoint): Verb {
  // The lower-case form of one of the four verbs is one of the four in lower case.
  return verb.toLowerCase() as Verb;
}
