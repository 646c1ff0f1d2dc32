import { expect } from 'vitest';
import type { OpenWorld } from './given.ts';

/** What a browser shows of a page, and where its form would be sent. */
export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The heading in English. */
  readonly heading: string;
  readonly action: string | undefined;
  readonly csrf: string;
}

/** A browser of its own: one cookie jar, real HTTP, no script. */
export function openBrowser({ world }: OpenWorld) {
  let cookie = '';
  const visit = async (path: string, fields?: Record<string, string>): Promise<Shown> => {
    const response = await fetch(`http://${world.host}${path}`, {
      method: fields ? 'POST' : 'GET',
      headers: cookie === '' ? {} : { Cookie: cookie },
      ...(fields && { body: new URLSearchParams(fields) }),
    });
    const [pair] = response.headers.get('set-cookie')?.split('; ') ?? [];
    if (pair !== undefined) cookie = pair.endsWith('=') ? '' : pair;
    return shownOf(response, await response.text());
  };
  return {
    visit,
    /** Sends the form of a page, with what somebody typed into it. */
    send: (page: Shown, typed: Record<string, string> = {}) =>
      visit(page.action ?? '/registration/none', { csrf: page.csrf, ...typed }),
    hasCookie: () => cookie !== '',
  };
}
export type Browser = ReturnType<typeof openBrowser>;

function shownOf(response: Response, html: string): Shown {
  const { status, headers } = response;
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  const [, heading = ''] = /<h1>.*<span lang="en">([^<]*)<\/span><\/h1>/.exec(html) ?? [];
  const [, action] = /<form method="post" action="([^"]*)"/.exec(html) ?? [];
  const [, csrf = ''] = /name="csrf" value="([^"]*)"/.exec(html) ?? [];
  return { status, headers, html, heading, action, csrf };
}

/** The path of the newest mail's link that a person has. */
export function linkOf({ world }: OpenWorld, personalId: string): string {
  const [newest] = world.control.mailsOf(personalId);
  if (newest?.link === undefined) throw new Error(`${personalId} has no mail with a link`);
  return newest.link;
}

export const words = {
  form: 'Formal registration of user information',
  done: 'Registration completion of user information',
  access: 'Access error',
  wrong: 'Authentication error',
  used: 'Already registered',
  expired: 'This address has run out',
  replaced: 'An earlier address',
  unknown: 'There is no such page',
  maintenance: 'Closed for maintenance',
} as const;
