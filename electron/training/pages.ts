import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { isOwnHost } from './own-address.ts';
import { pageHeaders } from './page-headers.ts';

/** A file of the built page, whole. */
interface Page {
  readonly type: string;
  readonly bytes: Buffer;
}
/** By path. What is not in here does not exist, so no path can lead out of the folder. */
export type Pages = ReadonlyMap<string, Page>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Reads the built page once. Files of a kind that a page does not need are left out. */
export async function readPages(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = new Map<string, Page>();
  for (const entry of entries) {
    const type = types[path.extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = path.join(entry.parentPath, entry.name);
    const url = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    pages.set(url === '/index.html' ? '/' : url, { type, bytes: await readFile(file) });
  }
  if (!pages.has('/')) throw new Error(`There is no index.html in ${folder}`);
  return pages;
}

/** Answers one request for a file of the page. */
export function answerPage(pages: Pages, request: IncomingMessage, response: ServerResponse): void {
  const { status, page } = find(pages, request);
  const bytes = page?.bytes ?? Buffer.alloc(0);
  response.writeHead(status, {
    ...pageHeaders,
    'Content-Length': bytes.length,
    ...(page ? { 'Content-Type': page.type } : {}),
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function find(pages: Pages, request: IncomingMessage): { status: number; page?: Page } {
  // 421: "Misdirected Request", RFC 9110 15.5.20.
  if (!isOwnHost(request.headers, request.socket.localPort ?? 0)) return { status: 421 };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 };
  const page = pages.get(request.url?.split('?')[0] ?? '');
  return page ? { status: 200, page } : { status: 404 };
}
