import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageHeaders, readBuiltPage, type PageFile } from '#electron/services/built-page.ts';
import { isOwnHost } from './own-address.ts';

/** By path. What is not in here does not exist, so no path can lead out of the folder. */
export type Pages = ReadonlyMap<string, PageFile>;

/** The page's door is a web socket beside it. */
const headers = pageHeaders("'self'");

/** Reads the built page once. */
export async function readPages(folder: string): Promise<Pages> {
  const files = await readBuiltPage(folder);
  return new Map([...files].map(([place, file]) => [`/${place}`, file]));
}

/** Answers one request for a file of the page. */
export function answerPage(pages: Pages, request: IncomingMessage, response: ServerResponse): void {
  const { status, page } = find(pages, request);
  const bytes = page?.bytes ?? new Uint8Array();
  response.writeHead(status, {
    ...headers,
    'Content-Length': bytes.length,
    ...(page ? { 'Content-Type': page.type } : {}),
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function find(pages: Pages, request: IncomingMessage): { status: number; page?: PageFile } {
  // 421: "Misdirected Request", RFC 9110 15.5.20.
  if (!isOwnHost(request.headers, request.socket.localPort ?? 0)) return { status: 421 };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 };
  const page = pages.get(request.url?.split('?')[0] ?? '');
  return page ? { status: 200, page } : { status: 404 };
}
