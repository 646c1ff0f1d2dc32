import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the built page, whole. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
/** By place in the folder, with `/`; the page itself is ''. What is not in here does not exist. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Every place in the folder; what is no folder has one, whatever it is. */
export async function readPlaces(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((place) => (place === 'index.html' ? '' : place.split(path.sep).join('/')));
}

/** Reads the built page once, at the start. Files of a kind that a page does not need are left out. */
export async function readBuiltPage(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  for (const place of await readPlaces(folder)) {
    const name = place === '' ? 'index.html' : place;
    const type = types[path.extname(name)];
    if (!type) continue;
    const bytes = new Uint8Array(await readFile(path.join(folder, name)));
    files.set(place, { type, bytes });
  }
  if (!files.has('')) throw new Error(`There is no index.html in ${folder}`);
  return files;
}

/**
 * Headers of every reply with the page, refusals too. The policy: own files alone, and connections
 * only where the page's door is one (`connect`); `vue` is the one Trusted Types policy, the
 * framework's; nobody may frame the page. Nothing is stored.
 */
export function pageHeaders(connect: "'none'" | "'self'"): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue',
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    // A name that is looked up ahead of time would leave the machine past every other guard.
    'X-DNS-Prefetch-Control': 'off',
    'Cache-Control': 'no-store',
  };
}
