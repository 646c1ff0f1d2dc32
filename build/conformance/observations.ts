import type { z } from 'zod';
import { universalProblems } from '#electron/portal/failures.ts';
import type { ProblemCode } from '#electron/portal/problem.ts';
import { problem } from '#electron/portal/problem.ts';
import { problemStatus } from '#electron/portal/problem-status.ts';
import { cameOf, type Heard } from './heard.ts';
import type { Rule } from './rule.ts';

/** What was expected and what came, where a reply breaks the rule. */
export interface Finding {
  readonly expected: string;
  readonly came: string;
}

/** A rule that every reply of the whole run is held against. */
export interface Observation extends Rule {
  /** Which replies it is about. */
  readonly about: 'replies' | 'replies of calls that were done' | 'refusals';
  readonly judge: (heard: Heard) => Finding | undefined;
}

/** Whether a reply is one of those that an observation is about. */
export function isAbout({ about }: Observation, { reply }: Heard): boolean {
  if (about === 'replies') return true;
  return about === 'refusals' ? reply.status >= 400 : reply.status < 300;
}

/** Statuses of a request that is none of the contract; their code is `request-malformed`. */
const misrouted = [405, 411, 413, 414, 415, 421, 431];

export const observations: readonly Observation[] = [
  {
    id: 'reply-date',
    chapter: 'transport',
    rule: 'Every reply carries a Date header: the clock by which the kiosk explains one-time codes.',
    about: 'replies',
    judge: ({ reply }) =>
      Number.isNaN(Date.parse(reply.headers.date ?? ''))
        ? { expected: 'a Date header', came: reply.headers.date ?? 'none' }
        : undefined,
  },
  {
    id: 'no-redirect',
    chapter: 'transport',
    rule: 'No call is redirected: the kiosk follows none.',
    about: 'replies',
    judge: ({ reply: { status, headers } }) =>
      status >= 300 && status < 400
        ? { expected: 'the reply itself', came: `${status} to ${placeOf(headers.location)}` }
        : undefined,
  },
  {
    id: 'reply-no-store',
    chapter: 'transport',
    rule: 'Every reply says `Cache-Control: no-store`: it is about one person.',
    about: 'replies',
    judge: ({ reply: { headers } }) =>
      /\bno-store\b/i.test(headers['cache-control'] ?? '')
        ? undefined
        : { expected: 'Cache-Control: no-store', came: headers['cache-control'] ?? 'none' },
  },
  {
    id: 'reply-media-type',
    chapter: 'transport',
    rule: 'A reply with content is `application/json`.',
    about: 'replies of calls that were done',
    judge: (heard) => mediaType(heard, 'application/json'),
  },
  {
    id: 'reply-shape',
    chapter: 'transport',
    rule: 'A call that was done is answered with the status and the shape that are declared for it.',
    about: 'replies of calls that were done',
    judge: shape,
  },
  {
    id: 'problem-media-type',
    chapter: 'transport',
    rule: 'A refusal is `application/problem+json` (RFC 9457).',
    about: 'refusals',
    judge: (heard) => mediaType(heard, 'application/problem+json'),
  },
  {
    id: 'problem-shape',
    chapter: 'transport',
    rule:
      'A refusal has type, title, status and a code of the closed list; the end of `type` is ' +
      'the code.',
    about: 'refusals',
    judge: problemShape,
  },
  {
    id: 'problem-status',
    chapter: 'transport',
    rule: 'The status in a refusal’s body is the status of the reply, and the one of its code.',
    about: 'refusals',
    judge: problemStatusOf,
  },
  {
    id: 'problem-declared',
    chapter: 'transport',
    rule:
      'A call is refused only with a code that is declared for it, or one that any call may ' +
      'have.',
    about: 'refusals',
    judge: declared,
  },
  {
    id: 'no-secret-in-reply',
    chapter: 'transport',
    rule: 'No password, code or key that was sent comes back in the reply.',
    about: 'replies',
    judge: noSecret,
  },
];

/** Where a redirect leads, without what an address may carry behind its path. */
function placeOf(location = 'nowhere'): string {
  return location.split(/[?#]/, 1)[0] ?? '';
}

function mediaType({ reply }: Heard, expected: string): Finding | undefined {
  if (reply.status === 204) return undefined;
  const came = reply.headers['content-type'] ?? 'none';
  const is = came.split(';', 1)[0]?.trim().toLowerCase();
  return is === expected ? undefined : { expected: `Content-Type: ${expected}`, came };
}

function shape(heard: Heard): Finding | undefined {
  const { endpoint, reply, json } = heard;
  if (!endpoint) return undefined;
  if (reply.status !== endpoint.status) {
    return { expected: `status ${endpoint.status}`, came: cameOf(heard) };
  }
  if (reply.status === 204) {
    return reply.text === '' ? undefined : { expected: 'no content', came: cameOf(heard) };
  }
  const read = endpoint.reply.safeParse(json);
  return read.success
    ? undefined
    : { expected: `the declared shape: ${whyNot(read.error)}`, came: cameOf(heard) };
}

function whyNot(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ');
}

function problemShape(heard: Heard): Finding | undefined {
  const read = problem.safeParse(heard.json);
  if (!read.success) {
    return { expected: `problem details: ${whyNot(read.error)}`, came: cameOf(heard) };
  }
  const { type, code } = read.data;
  return [':', '/', '#'].some((mark) => type.endsWith(mark + code))
    ? undefined
    : { expected: `a type that ends with ${code}`, came: type };
}

function problemStatusOf({ reply, json }: Heard): Finding | undefined {
  const read = problem.safeParse(json);
  if (!read.success) return undefined;
  const { status, code } = read.data;
  if (status !== reply.status) {
    return { expected: `${reply.status} in the body too`, came: `${status} in the body` };
  }
  const isMisrouted = code === 'request-malformed' && misrouted.includes(status);
  return status === problemStatus[code] || isMisrouted
    ? undefined
    : { expected: `${problemStatus[code]} for ${code}`, came: String(status) };
}

function declared({ endpoint, json }: Heard): Finding | undefined {
  const read = problem.safeParse(json);
  if (!read.success || !endpoint) return undefined;
  const may: readonly ProblemCode[] = [...endpoint.refusals, ...universalProblems];
  return may.includes(read.data.code)
    ? undefined
    : { expected: `one of ${endpoint.refusals.join(', ')}`, came: read.data.code };
}

/** Short secrets turn up by chance; they count only where a whole value is one. */
const longEnough = 8;

/** Compares what the JSON says, not how it is written: a quotation mark is escaped there. */
function noSecret({ secrets, reply, json }: Heard): Finding | undefined {
  const values = json === undefined ? [reply.text] : stringsIn(json);
  const isThere = secrets.some((secret) =>
    secret.length >= longEnough
      ? values.some((value) => value.includes(secret))
      : values.includes(secret),
  );
  return isThere ? { expected: 'no secret of the request', came: 'one, word for word' } : undefined;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
