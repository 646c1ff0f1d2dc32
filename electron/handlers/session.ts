import { fail } from '#shared/outcome.ts';
import type { PortalSession } from '#electron/portal/portal.ts';
import type { VisitParts } from './visit-parts.ts';

/** Ends the portal session, if there is one, and forgets its keys and the password. */
export async function leaveSession({ portal, memory }: VisitParts): Promise<void> {
  const { session } = memory;
  memory.session = undefined;
  memory.keys = [];
  memory.held.drop();
  if (!session) return;
  // One session without a confirmed end is enough.
  const before = memory.left;
  memory.left = 'unknown';
  if ((await portal.signOut(session)) && before !== 'unknown') memory.left = 'ended';
}

/** Runs with the visit's session; without one it has ended. */
export async function withSession<T>(
  { memory }: Pick<VisitParts, 'memory'>,
  run: (session: PortalSession) => Promise<T>,
): Promise<T | ReturnType<typeof fail<'session-ended'>>> {
  return memory.session ? run(memory.session) : fail('session-ended', {});
}
