import { createVisit } from '#electron/app.ts';
import type { Portal } from '#electron/portal/portal.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { createClient } from '#shared/contract/client.ts';
import { visitContract } from '#shared/contract/kiosk.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakePortal, fakePerson } from '#tests/support/fake-portal.ts';

/** A visit over the fake portal, with the calls that a page would have. */
export function openVisit(changes: Partial<Portal> = {}) {
  const portal = createFakePortal(changes);
  const log = createFakeLog();
  const visit = createVisit({ portal, institution: practiceInstitution(), log });
  const calls = createClient('visit', visitContract, {
    request: visit.serve,
    onPush: () => undefined,
  });
  return { portal, log, visit, ...calls };
}

/** The same, with the fake's one person signed in and nothing noted of it. */
export async function openSignedIn(changes: Partial<Portal> = {}) {
  const opened = openVisit(changes);
  await opened.account.signIn(fakePerson);
  opened.portal.calls.length = 0;
  return opened;
}
