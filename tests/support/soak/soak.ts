import type { Page } from '@playwright/test';
import type { Person } from '#electron/practice/people.ts';
import { until } from '#tests/support/electron/desktop-app.ts';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import type { ProofKiosk } from '#tests/support/wipe/proof.ts';
import { standingOf, type Standing } from './figures.ts';

export interface SoakOptions {
  readonly visits: number;
  /** The kiosk's standing is taken after every so many visits. */
  readonly every: number;
  readonly hear: (standing: Standing) => void;
}

/**
 * Visits without a pause, each by the page's own door: signed in, a wizard begun to its second step,
 * where the portal gives a key, and ended. What screens cost is the wipe proof's to show.
 */
export async function soak(kiosk: ProofKiosk, options: SoakOptions): Promise<void> {
  const { app, portal } = kiosk;
  const names = new Set<string>();
  let portalSessions = 0;
  let page = await app.shownPage();
  for (let visit = 1; visit <= options.visits; visit += 1) {
    const who = newcomer(kiosk);
    const before = app.output().length;
    await visitOnce(page, who);
    page = await nextPage(app, page);
    await until(async () => endIn(app, before));
    portalSessions += portal.control.endSessions(who.personalId);
    for (const name of await takeCalls(app)) names.add(name);
    if (visit % options.every !== 0) continue;
    options.hear({ visit, ...(await standingOf(app)), sessions: names.size, portalSessions });
  }
}

function newcomer({ portal }: ProofKiosk): Person {
  const found = portal.control.cast().find(({ situation }) => situation === 'new');
  if (!found) throw new Error('nobody is new');
  return found;
}

async function visitOnce(page: Page, { personalId, password }: Person): Promise<void> {
  const codes = await page.evaluate(
    async (input) => {
      const ask = (method: string, given: object) =>
        window.kiosk?.request({ to: 'visit', method, input: given });
      const outcomes = [await ask('account.signIn', input), await ask('mfa.begin', {})];
      return outcomes.map((outcome) => (outcome?.ok ? 'done' : outcome?.failure.code));
    },
    { personalId, password },
  );
  if (codes.join() !== 'done,done') throw new Error(`the visit went otherwise: ${codes.join()}`);
  await lastPress(page, page.evaluate(askForEnd));
}

/** The window is taken away by it, so nobody waits for an answer. */
function askForEnd(): void {
  const input = { reason: 'end' };
  void window.kiosk?.request({ to: 'machine', method: 'machine.endVisit', input });
}

/** The line about the end, which is written once the visit is wiped. Whatever was missed ends the soak. */
function endIn(app: DoubleApp, after: number): true | undefined {
  const line = app
    .output()
    .slice(after)
    .split('\n')
    .slice(0, -1)
    .find((one) => one.includes('"event":"visit-ended"'));
  if (line === undefined) return undefined;
  if (!line.includes('"portalSession":"ended"') || !line.includes('"missed":""')) {
    throw new Error(`a wipe missed something: ${line}`);
  }
  return true;
}

/** Names of the partitions that were asked for; what the double wrote down is its own, and thrown away. */
function takeCalls(app: DoubleApp): Promise<readonly string[]> {
  return app.insideDouble(({ calls }) =>
    calls
      .splice(0)
      .filter(({ api }) => api === 'session.fromPartition')
      .map(({ args }) => String(args[0])),
  );
}
