import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '#build/conformance/checks.ts';
import { createPortalGuide } from '#build/portal-guide/document.ts';
import { examples } from '#build/portal-guide/examples.ts';
import { sampleProblem } from '#build/portal-guide/problems.ts';
import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import { problem, problemCodes } from '#electron/portal/problem.ts';
import { problemStatus } from '#electron/portal/problem-status.ts';
import english from '#renderer/i18n/failure/messages/en.json' with { type: 'json' };

const guide = readFileSync('resources/portal-api.md', 'utf8');
// The keys of the table are the endpoints' names; Object.keys forgets that.
const names = Object.keys(endpoints) as EndpointName[];

test('the guide on disk is the one that the contract gives', () => {
  expect(guide).toBe(createPortalGuide());
});

test('it says what it is before anything else', () => {
  const [beginning = ''] = guide.split('## Contents');
  expect(beginning).toContain('**Unofficial.**');
  expect(beginning).toMatch(/has no such API\s+today/);
});

test('its links lead to headings that are there', () => {
  const headings = [...guide.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
  const links = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([]);
});

describe.each(names)('%s', (name) => {
  const { verb, path, request, reply, refusals } = endpoints[name];
  const example: { readonly request?: unknown; readonly reply: unknown } = examples[name];
  const [, chapter = ''] = guide.split(`\n### ${name}\n`);
  const [own = ''] = chapter.split(/\n##/);

  test('has a chapter with its request, its reply and its refusals', () => {
    expect(own).toContain(`\n${verb} ${path.split('{')[0] ?? ''}`);
    expect(own).toContain(`HTTP/1.1 ${endpoints[name].status}`);
    for (const code of refusals) expect(own).toContain(`\`${code}\``);
  });

  test('has an example that its schemas take as it is', () => {
    expect(request.parse(example.request ?? {})).toEqual(example.request ?? {});
    expect(reply.parse(example.reply)).toEqual(example.reply);
    if (example.request) expect(own).toContain(JSON.stringify(example.request, null, 2));
    if (endpoints[name].status !== 204) {
      expect(own).toContain(JSON.stringify(example.reply, null, 2));
    }
  });
});

const [, problems = ''] = guide.split('## Problem codes');
/** Status, when, and what the kiosk says, as the table of problem codes has them. */
function rowOf(code: string): readonly string[] {
  const row = problems.split('\n').find((line) => line.startsWith(`| \`${code}\` |`)) ?? '';
  return row.slice(2, -2).split(' | ').slice(1);
}

test.each(problemCodes)('%s stands in the table with its status and what comes of it', (code) => {
  const [status, when = '', said = ''] = rowOf(code);
  expect(Number(status)).toBe(problemStatus[code]);
  expect(when).toMatch(/\.$/);
  expect(said).toMatch(/[.”)]$/);
  expect(problem.parse(sampleProblem(code)).code).toBe(code);
});

test('what visitors are told is what the kiosk says, word for word', () => {
  expect(rowOf('resend-too-early').at(-1)).toBe(`“${english['mail-too-early']}”`);
});

test('every rule of the conformance suite stands in its chapter, once', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, rule } of rules) expect(guide.split(`| \`${id}\` | ${rule} |`)).toHaveLength(2);
});
