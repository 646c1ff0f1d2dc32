import { createVisit } from '#electron/app.ts';
import type { Portal } from '#electron/portal/portal.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { createClient } from '#shared/contract/client.ts';
import { visitContract } from '#shared/contract/kiosk.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakePortal, fakePerson } from '#tests/support/fake-portal.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

/** A visit over the fake portal, with the calls that a page would have and a clock to move. */
export function openVisit(changes: Partial<Portal> = {}, institution = practiceInstitution()) {
  const portal = createFakePortal(changes);
  const log = createFakeLog();
  const { after, pass } = createFakeTimer();
  const visit = createVisit({ portal, institution, log, after });
  const calls = createClient('visit', visitContract, {
    request: visit.serve,
    onPush: () => undefined,
  });
  return { portal, log, visit, pass, ...calls };
}

/** The same, with the fake's one person signed in and nothing noted of it. */
export async function openSignedIn(
  changes: Partial<Portal> = {},
  institution = practiceInstitution(),
) {
  const opened = openVisit(changes, institution);
  await opened.account.signIn(fakePerson);
  opened.portal.calls.length = 0;
  return opened;
}

/** Notes what is asked of one of the portal's functions, and answers in turn. */
export function answering<T>(...outcomes: T[]) {
  const asked: unknown[] = [];
  const answer = async (_: unknown, given: unknown): Promise<T> => {
    asked.push(given);
    const outcome = outcomes.length > 1 ? outcomes.shift() : outcomes[0];
    if (outcome === undefined) throw new Error('no outcome to answer with');
    return outcome;
  };
  return { asked, answer };
}
