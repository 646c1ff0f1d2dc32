import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createOpenApiDocument } from '#build/openapi/document.ts';
import { endpoints } from '#electron/portal/contract.ts';
import type { Endpoint } from '#electron/portal/endpoints/endpoint.ts';
import { problemStatus } from '#electron/portal/problem-status.ts';

const text = readFileSync('resources/portal-api.openapi.json', 'utf8');
const operation = z.object({
  operationId: z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(z.looseObject({ $ref: z.string().optional(), name: z.string().optional() })),
  requestBody: z.looseObject({}).optional(),
  responses: z.record(z.string(), z.looseObject({ headers: z.looseObject({ Date: z.unknown() }) })),
});
const document = z
  .looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) })
  .parse(JSON.parse(text));

test('the document on disk is the one that the contract gives', () => {
  expect(text).toBe(`${JSON.stringify(createOpenApiDocument(), null, 2)}\n`);
});

test('an independent validator takes it for OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate(document)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('the validator would notice', async () => {
  const broken = { ...document, paths: { '/v1/status': { get: { responses: 'none' } } } };
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
});

test('it says what it is', () => {
  expect(text).toContain('unofficial');
  expect(text).toContain('has no such API today');
});

const table: readonly (readonly [string, Endpoint])[] = Object.entries(endpoints);
describe.each(table)('%s', (name, endpoint) => {
  const found = document.paths[endpoint.path]?.[endpoint.verb.toLowerCase()];

  test('is there with its parameters, its session and its reply', () => {
    const isWrite = endpoint.verb !== 'GET';
    const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    const key = isWrite ? ['#/components/parameters/IdempotencyKey'] : [];
    expect(found?.operationId).toBe(name);
    expect(found?.parameters.map((one) => one.$ref ?? one.name)).toEqual([...inPath, ...key]);
    const session = endpoint.session === 'none' ? {} : { session: [] };
    const isFree = endpoint.proof === 'none';
    expect(found?.security).toEqual(isFree ? [] : [{ proof: [], ...session }]);
    expect(found?.responses).toHaveProperty(`${endpoint.status}`);
  });

  test('names every refusal under its status', () => {
    for (const code of endpoint.refusals) {
      const response = found?.responses[`${problemStatus[code]}`];
      expect(JSON.stringify(response?.['content'])).toContain(`"${code}"`);
    }
  });

  test('says with every reply what time the portal has', () => {
    const replies = Object.values(found?.responses ?? {});
    expect(replies.length).toBeGreaterThan(1);
    for (const { headers } of replies) {
      expect(headers.Date).toEqual({ $ref: '#/components/headers/Date' });
    }
  });
});
