/** Who signs in on the page behind a mailed link. */
export interface Reader {
  readonly personalId: string;
  readonly password: string;
}

/** Forms that are filled at most: a sign-in, a question, and one to spare. */
const mostForms = 4;

/**
 * Opens a mailed link as a phone's browser does, with cookies of its own, and fills what forms come:
 * the ID where text is asked, the password where one is. Gives the text of the page that it ends on.
 * Works for pages that need no script.
 */
export async function openLink(link: string, reader: Reader): Promise<string> {
  const browse = createBrowser();
  let { url, html } = await browse(link);
  let form = formIn(html);
  for (let count = 0; form && count < mostForms; count += 1) {
    const target = new URL(form.action, url).href;
    ({ url, html } = await browse(target, filled(form, reader)));
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

/** A browser with a jar of its own: cookies are sent back to the origin they came from. */
function createBrowser() {
  const jar = new Map<string, string>();
  return async (address: string, fields?: URLSearchParams): Promise<Page> => {
    let url = address;
    let body = fields;
    for (let hop = 0; hop < 5; hop += 1) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, {
        redirect: 'manual',
        signal: AbortSignal.timeout(30_000),
        ...(cookie && { headers: { Cookie: cookie } }),
        ...(body && { method: 'POST', body }),
      });
      keep(jar, response.headers.getSetCookie());
      const next = response.status < 400 ? response.headers.get('location') : null;
      if (next === null) return { url, html: await response.text() };
      url = new URL(next, url).href;
      body = undefined;
    }
    return { url, html: '' };
  };
}

function keep(jar: Map<string, string>, lines: readonly string[]): void {
  for (const line of lines) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
}

interface Form {
  readonly action: string;
  readonly inputs: readonly Readonly<Record<string, string>>[];
}

/** The first form of a page, with its inputs and a button that has a name. */
function formIn(html: string): Form | undefined {
  const [, head = '', inside] = /<form\b([^>]*)>([\s\S]*?)<\/form>/i.exec(html) ?? [];
  if (inside === undefined) return undefined;
  const inputs = [...inside.matchAll(/<(?:input|button)\b([^>]*)>/gi)];
  return {
    action: attributesOf(head)['action'] ?? '',
    inputs: inputs.map(([, words = '']) => attributesOf(words)),
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
