import { fail } from '#shared/outcome.ts';
import type { PortalSession } from '#electron/portal/portal.ts';
import type { VisitMemory } from './visit-memory.ts';
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

/**
 * Ends the portal session and the use of its password, and keeps it until the portal has said that
 * it is gone: whoever needs its end can try again.
 */
export async function endSession({ portal, memory }: VisitParts): Promise<void> {
  const { session } = memory;
  if (!session) return;
  memory.held.drop();
  const isEnded = await portal.signOut(session);
  // Another sign-in may have come in between.
  if (!isEnded || memory.session !== session) return;
  memory.session = undefined;
  memory.keys = [];
  if (memory.left !== 'unknown') memory.left = 'ended';
}

/** Whether the portal has said of each session of the visit that it is gone. */
export function isLoggedOut({ session, left }: VisitMemory): boolean {
  return session === undefined && left === 'ended';
}

/** A call that had to wait is nothing to whoever has signed in since. */
export function forWhoeverAsks<T>(
  { memory }: Pick<VisitParts, 'memory'>,
  run: () => Promise<T>,
): () => Promise<T | ReturnType<typeof fail<'session-ended'>>> {
  const { person } = memory;
  return async () => (memory.person === person ? run() : fail('session-ended', {}));
}

/** Runs with the visit's session; without one it has ended. */
export async function withSession<T>(
  { memory }: Pick<VisitParts, 'memory'>,
  run: (session: PortalSession) => Promise<T>,
): Promise<T | ReturnType<typeof fail<'session-ended'>>> {
  return memory.session ? run(memory.session) : fail('session-ended', {});
}
