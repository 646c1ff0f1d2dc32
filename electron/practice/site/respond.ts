import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '#electron/practice/request.ts';
import type { Facts } from '#electron/practice/rule.ts';
import { contentSecurityPolicy, htmlOf } from './html.ts';
import { errors } from './pages.ts';
import { answerOf, type PageAnswer, type PageAsk } from './site.ts';

/** Whether a request is for the portal's own pages, not for its API. */
export function isForSite({ url = '' }: IncomingMessage): boolean {
  return url.startsWith('/registration/');
}

/** Reads what a browser asks; nothing where the connection broke before all of it was there. */
export async function readPageAsk(request: IncomingMessage): Promise<PageAsk | undefined> {
  const read = await readBody(request);
  if (read === 'cut') return undefined;
  const { method = '', url = '', headers } = request;
  // What is too large is no form of ours: it has no field that a page wants.
  const text = read === 'too-large' || !isForm(headers['content-type']) ? '' : read.text;
  return {
    method,
    address: url,
    fields: Object.fromEntries(new URLSearchParams(text)),
    cookie: cookieOf(request),
  };
}

/** What the pages answer; they know two verbs. */
export function answerPage(facts: Facts, ask: PageAsk): PageAnswer {
  const isKnown = ask.method === 'GET' || ask.method === 'POST';
  return isKnown ? answerOf(facts, ask) : { page: errors.access };
}

/** A page as HTML. Its cookie is for no script, no other site, and no other portal of this machine. */
export function sendPage({ page, cookie }: PageAnswer, response: ServerResponse): void {
  response.statusCode = page.status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  // The address opens a registration: no other site may learn it.
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (cookie !== undefined) response.setHeader('Set-Cookie', setCookie(response, cookie));
  response.end(htmlOf(page));
}

function isForm(type = ''): boolean {
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type);
}

/** Cookies know no ports: each portal of this machine has a name of its own. */
function nameOf({ localPort = 0 }: { readonly localPort?: number | undefined }): string {
  return `practice-portal-${localPort}`;
}

function cookieOf({ headers, socket }: IncomingMessage): string | undefined {
  const pairs = (headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.find(([name]) => name === nameOf(socket))?.[1];
}

/** Lax, not Strict: a link in a mail must find the session that the browser holds. */
function setCookie({ req }: ServerResponse, token: string): string {
  const life = token === '' ? '; Max-Age=0' : '';
  return `${nameOf(req.socket)}=${token}; Path=/registration; HttpOnly; SameSite=Lax${life}`;
}
