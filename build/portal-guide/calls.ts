import { endpoints, type EndpointName } from '#electron/portal/contract.ts';
import type { Endpoint } from '#electron/portal/endpoints/endpoint.ts';
import { universalProblems } from '#electron/portal/failures.ts';
import { problemStatus } from '#electron/portal/problem-status.ts';
import { examples } from './examples.ts';
import { replyExample, requestExample } from './http-example.ts';
import { memberTable } from './members.ts';

// The keys of the table are the endpoints' names; Object.keys forgets that.
const names = Object.keys(endpoints) as EndpointName[];

const sessions: Readonly<Record<Endpoint['session'], string>> = {
  none: 'none',
  any: 'a session, also one that lacks a step',
  complete: 'a session that lacks no step',
};

/** All calls in one table, each with a link to its chapter. */
export function callTable(): string {
  const rows = names.map((name) => {
    const { verb, path, summary, session }: Endpoint = endpoints[name];
    return `| [${name}](#${name.toLowerCase()}) | \`${verb} ${path}\` | ${summary} | ${sessions[session]} |`;
  });
  return ['| call | request | what | needs |', '|---|---|---|---|', ...rows].join('\n');
}

/** A chapter for each call: members, an example, refusals. */
export function callChapters(): string {
  return names.map(callChapter).join('\n\n');
}

function callChapter(name: EndpointName): string {
  const { summary, request, reply, session, refusals }: Endpoint = endpoints[name];
  const { note }: { readonly note?: string } = examples[name];
  const refused = refusals.map((code) => `\`${code}\` (${problemStatus[code]})`).join(', ');
  const parts = [
    `### ${name}`,
    `${summary}. Needs: ${sessions[session]}.`,
    requestExample(name),
    memberTable(request),
    replyExample(name),
    memberTable(reply),
    note ?? '',
    `Refusals of its own: ${refused || 'none'}.`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Codes that any call may be refused with. */
export function universalSentence(): string {
  const codes = universalProblems.map((code) => `\`${code}\``).join(', ');
  return (
    `Any call may be refused with ${codes} as well; reads have no Idempotency-Key and so none of ` +
    'its codes.'
  );
}
