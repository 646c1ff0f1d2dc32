import type { IncomingHttpHeaders } from 'node:http';

const names = ['127.0.0.1', 'localhost'];

/**
 * Whether the Host header names this server. A page that points a name of its own at 127.0.0.1
 * (DNS rebinding) is told apart by exactly this header.
 */
export function isOwnHost(headers: IncomingHttpHeaders, port: number): boolean {
  return names.some((name) => headers.host === `${name}:${port}`);
}

/** Whether a page of this server, at the address it was asked by, opens the connection. */
export function isOwnOrigin(headers: IncomingHttpHeaders, port: number): boolean {
  return isOwnHost(headers, port) && headers.origin === `http://${headers.host ?? ''}`;
}
