import type { Language } from '#shared/languages.ts';
import { pageHeaders, type PageFile } from '#electron/services/built-page.ts';
import { readCheckedPage, type CheckedPage } from '#electron/services/page-map.ts';

/** Scheme and host of our own page; nothing else is ever loaded. */
export const scheme = 'app';
export const pageAddress = 'app://kiosk/';

/** By address. What is not in here does not exist, so no path can lead out of the folder. */
export type Pages = ReadonlyMap<string, PageFile>;

/** The page has no connection of its own: its door is the bridge. */
const headers = pageHeaders("'none'");

type ReadPages =
  { readonly ok: true; readonly pages: Pages } | Extract<CheckedPage, { readonly ok: false }>;

/** Reads the page of a built product once, at the start, as it was built and no other. */
export async function readPages(product: string): Promise<ReadPages> {
  const read = await readCheckedPage(product);
  if (!read.ok) return read;
  const pages = [...read.files].map(
    ([place, file]) => [new URL(place, pageAddress).href, file] as const,
  );
  return { ok: true, pages: new Map(pages) };
}

/** The page as a kiosk begins it whose settings name this language: it fetches no other's texts. */
export function pagesIn(pages: Pages, language: Language): Pages {
  const page = pages.get(pageAddress);
  if (!page) return pages;
  const told = new TextDecoder().decode(page.bytes).replace('lang="ja"', `lang="${language}"`);
  return new Map(pages).set(pageAddress, { ...page, bytes: new TextEncoder().encode(told) });
}

/** Answers one request of the scheme. Anything but a file of the page is 404. */
export function answer(pages: Pages, request: Pick<Request, 'url' | 'method'>): Response {
  const page = request.method === 'GET' ? pages.get(request.url) : undefined;
  if (!page) return new Response(null, { status: 404, headers });
  return new Response(page.bytes, { headers: { ...headers, 'Content-Type': page.type } });
}

/** Whether an address is our own page's. Compared by parts: a prefix would let `app://kiosk.evil/` in. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${scheme}:` && host === new URL(pageAddress).host;
}
