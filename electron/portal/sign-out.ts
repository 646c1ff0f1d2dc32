import type { Ask } from './ask.ts';
import type { PortalSession } from './portal.ts';

/**
 * Ends the session and asks whether it is gone; if it still lives, once more. `true` only when the
 * portal has said that it does not know the session.
 */
export async function signOut(ask: Ask, { token }: PortalSession): Promise<boolean> {
  const request = { parameters: {}, body: {}, token };
  for (let tries = 0; tries < 2; tries += 1) {
    await ask('signOut', request);
    const session = await ask('session', request);
    // The one refusal of this endpoint is `session-required`.
    if (session.kind === 'refused') return true;
    if (session.kind === 'failed') return false;
  }
  return false;
}
