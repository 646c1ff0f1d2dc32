import { session, type Session } from 'electron';
import { answer, scheme, type Pages } from './pages.ts';

/** A session that lives in memory, and serves what it is told to; the rules have locked the rest. */
export function openSession(name: string): Session {
  return session.fromPartition(name, { cache: false });
}

/** The pages of the next visit that has this session. */
export function servePages({ protocol: own }: Session, pages: Pages): void {
  if (own.isProtocolHandled(scheme)) own.unhandle(scheme);
  own.handle(scheme, (request) => answer(pages, request));
}
