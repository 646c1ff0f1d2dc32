import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Scheme and host of our own page; nothing else is ever loaded. */
export const scheme = 'app';
export const pageAddress = 'app://kiosk/';

interface Page {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
/** By address. What is not in here does not exist, so no path can lead out of the folder. */
export type Pages = ReadonlyMap<string, Page>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Own files alone and no connection at all; `vue` is the one Trusted Types policy, the framework's.
 * `data:` pictures are for the drawings of style sheets.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue',
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // A name that is looked up ahead of time would leave the machine past every other guard.
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-store',
} as const;

/** Reads the built page once, at the start. Files of a kind that a page does not need are left out. */
export async function readPages(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = new Map<string, Page>();
  for (const entry of entries) {
    const type = types[path.extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = path.join(entry.parentPath, entry.name);
    const place = path.relative(folder, file).split(path.sep).join('/');
    const address = new URL(place === 'index.html' ? '' : place, pageAddress).href;
    pages.set(address, { type, bytes: new Uint8Array(await readFile(file)) });
  }
  if (!pages.has(pageAddress)) throw new Error(`There is no index.html in ${folder}`);
  return pages;
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
