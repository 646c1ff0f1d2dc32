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
  let [portalSessions, broken, missed] = [0, 0, 0];
  let page = await app.shownPage();
  for (let visit = 1; visit <= options.visits; visit += 1) {
    const who = newcomer(kiosk);
    const before = app.output().length;
    // A page that a busy computer holds up is ended by the kiosk, with its visit.
    if (!(await isWhole(page, who))) broken += 1;
    page = await nextPage(app, page);
    if (!(await until(async () => endIn(app, before))).includes('"missed":""')) missed += 1;
    portalSessions += portal.control.endSessions(who.personalId);
    for (const name of await takeCalls(app)) names.add(name);
    if (visit % options.every !== 0) continue;
    const counts = { sessions: names.size, portalSessions, broken, missed };
    options.hear({ visit, ...(await standingOf(app)), ...counts });
  }
}

/** Whether the visit went to its end by its own hand. */
async function isWhole(page: Page, who: Person): Promise<boolean> {
  try {
    await visitOnce(page, who);
    return true;
  } catch (error) {
    if (page.isClosed()) return false;
    throw error;
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

/** The line about the end, which is written once the visit is wiped. */
function endIn(app: DoubleApp, after: number): string | undefined {
  const lines = app.output().slice(after).split('\n').slice(0, -1);
  return lines.find((one) => one.includes('"event":"visit-ended"'));
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
