import { expectOurs, type LinkHosts } from './link-hosts.ts';
import { Breach } from './verdicts.ts';

/** Who signs in on the page behind a mailed link. */
export interface Reader {
  readonly personalId: string;
  readonly password: string;
}

/** Forms that are filled at most: a sign-in, a question, and one to spare. */
const mostForms = 4;

/**
 * Opens a mailed link without a browser and fills what forms come: the ID where text is asked, the
 * password where one is. Gives the text of the page that it ends on. Nothing is asked of an address
 * that is not on `hosts`, be it a link, a form or a redirect (see expectOurs); a Breach where no page
 * comes. Reads plain pages only: no script is run, of several forms the first is filled, every form is
 * posted, and values stand in quotation marks.
 */
export async function openLink(link: string, reader: Reader, hosts: LinkHosts): Promise<string> {
  const browse = createBrowser(hosts);
  let { url, html } = await browse({ url: link, what: 'the link of the mail' });
  let form = formIn(html);
  for (let count = 0; form && count < mostForms; count += 1) {
    const target = new URL(form.action, url).href;
    const fields = filled(form, reader);
    ({ url, html } = await browse({ url: target, what: 'the form behind the link', fields }));
    const next = formIn(html);
    // The same form once more is a refusal; to fill it again would only count as another try.
    if (next && namesIn(next) === namesIn(form)) break;
    form = next;
  }
  return textOf(html);
}

/** What a person reads of a page. */
function textOf(html: string): string {
  return html
    .replace(/<head\b[\s\S]*?<\/head>|<style\b[\s\S]*?<\/style>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function namesIn({ inputs }: Form): string {
  return inputs.map(({ name }) => name).join();
}

interface Page {
  readonly url: string;
  readonly html: string;
}

interface Visit {
  readonly url: string;
  /** What leads there, for the report. */
  readonly what: string;
  /** Posted, where there are some. */
  readonly fields?: URLSearchParams;
}

/** Redirects that are followed at most. */
const mostHops = 5;

/** Gets and posts pages with a jar of its own, and follows redirects with GET. */
function createBrowser(hosts: LinkHosts) {
  const jar = createJar();
  return async (visit: Visit): Promise<Page> => {
    let { url, what, fields }: Visit & { fields?: URLSearchParams | undefined } = visit;
    for (let hop = 0; hop < mostHops; hop += 1) {
      const address = new URL(url);
      expectOurs(address, hosts, what);
      const response = await fetched(address, { cookie: jar.of(address), fields });
      jar.keep(address, response.headers.getSetCookie());
      const next = response.status < 400 ? response.headers.get('location') : null;
      if (next === null) return { url, html: await response.text() };
      url = new URL(next, url).href;
      what = `the redirect from ${address.origin}`;
      fields = undefined;
    }
    return { url, html: '' };
  };
}

interface Asked {
  readonly cookie: string;
  readonly fields: URLSearchParams | undefined;
}

/** The reply of a page, redirects too; a Breach where none comes. */
async function fetched(address: URL, { cookie, fields }: Asked): Promise<Response> {
  const init: RequestInit = {
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
    ...(cookie && { headers: { Cookie: cookie } }),
    ...(fields && { method: 'POST', body: fields }),
  };
  return fetch(address, init).catch((trouble: unknown) => {
    // The path is left out: whoever has it has the link.
    const request = `${fields ? 'POST' : 'GET'} ${address.origin}/… (the page of the link)`;
    throw new Breach({ expected: 'a page', came: `none: ${whyOf(trouble)}`, request });
  });
}

/** Words of the cause: fetch itself says no more than that it failed. */
function whyOf(trouble: unknown): string {
  if (!(trouble instanceof Error)) return String(trouble);
  return trouble.cause instanceof Error ? trouble.cause.message : trouble.message;
}

/** Cookies by the origin that set them, whatever domain, path or end they name. */
function createJar() {
  const jars = new Map<string, Map<string, string>>();
  return {
    of: ({ origin }: URL) =>
      [...(jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; '),
    keep({ origin }: URL, lines: readonly string[]): void {
      const jar = jars.get(origin) ?? new Map<string, string>();
      jars.set(origin, jar);
      for (const line of lines) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
      }
    },
  };
}

interface Form {
  readonly action: string;
  readonly inputs: readonly Readonly<Record<string, string>>[];
}

/** The first form of a page, with its inputs and its first button. */
function formIn(html: string): Form | undefined {
  const [, head = '', inside] = /<form\b([^>]*)>([\s\S]*?)<\/form>/i.exec(html) ?? [];
  if (inside === undefined) return undefined;
  const inputs = [...inside.matchAll(/<input\b([^>]*)>/gi)];
  const button = /<button\b([^>]*)>/i.exec(inside);
  return {
    action: attributesOf(head)['action'] ?? '',
    inputs: [...inputs, ...(button ? [button] : [])].map(([, words = '']) => attributesOf(words)),
  };
}

function attributesOf(words: string): Readonly<Record<string, string>> {
  const found = [...words.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    found.map(([, name = '', double, single = '']) => [
      name.toLowerCase(),
      unescape(double ?? single),
    ]),
  );
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

function filled({ inputs }: Form, { personalId, password }: Reader): URLSearchParams {
  const fields = new URLSearchParams();
  for (const { name, type = 'text', value = '' } of inputs) {
    if (name === undefined || name === '') continue;
    if (type === 'password') fields.append(name, password);
    else if (type === 'text' || type === 'email') fields.append(name, value || personalId);
    else fields.append(name, value);
  }
  return fields;
}
