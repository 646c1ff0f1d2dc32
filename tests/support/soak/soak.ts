import type { Page } from '@playwright/test';
import type { Person } from '#electron/practice/people.ts';
import { until } from '#tests/support/electron/desktop-app.ts';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';
import { lastPress } from '#tests/support/electron/next-page.ts';
import { signsIn } from '#tests/support/stories/teller.ts';
import { readTexts } from '#tests/support/texts.ts';
import { pressOn, pressTile, type Visitor } from '#tests/support/visitor.ts';
import { endVisit, leaveReceipt, seesAtLast } from '#tests/support/wipe/end-visit.ts';
import type { ProofKiosk } from '#tests/support/wipe/kiosk.ts';
import { takeEnds, takeNames } from './ends.ts';
import { standingOf, type Standing } from './figures.ts';

export interface SoakOptions {
  readonly visits: number;
  /** The kiosk's standing is taken after every so many visits. */
  readonly every: number;
  readonly hear: (standing: Standing) => void;
  /** Hears what the kiosk said of something that did not go as it should. */
  readonly hearTrouble: (lines: readonly string[]) => void;
}

const texts = readTexts('ja');

/**
 * Visits without a pause, by the mouse and the keyboard: signed in, a wizard to its second step, where
 * the portal gives a key, and ended in the middle.
 */
export async function soak(kiosk: ProofKiosk, options: SoakOptions): Promise<void> {
  const { app, portal } = kiosk;
  const names = new Set<string>();
  const readEnds = takeEnds(app);
  let [portalSessions, broken, missed] = [0, 0, 0];
  for (let visit = 1; visit <= options.visits; visit += 1) {
    const who = newcomer(kiosk);
    const trouble = await troubleIn(app, await app.shownPage(), who);
    const { breaks, missed: parts, lines } = await until(async () => readEnds());
    if (trouble !== undefined || breaks > 0) broken += 1;
    if (parts.length > 0) missed += 1;
    const isClean = trouble === undefined && breaks === 0 && parts.length === 0;
    if (!isClean) options.hearTrouble([trouble ?? `visit ${visit}`, ...lines]);
    portalSessions += portal.control.endSessions(who.personalId);
    for (const name of await takeNames(app)) names.add(name);
    if (visit % options.every !== 0) continue;
    const counts = { sessions: names.size, portalSessions, broken, missed };
    options.hear({ visit, ...(await standingOf(app)), ...counts });
  }
}

export function newcomer({ portal }: ProofKiosk): Person {
  const found = portal.control.cast().find(({ situation }) => situation === 'new');
  if (!found) throw new Error('nobody is new');
  return found;
}

/** Undefined where the visit went to its end by its own hand; else what kept it from that. */
async function troubleIn(app: DoubleApp, page: Page, who: Person): Promise<string | undefined> {
  try {
    await visitOnce(app, page, who);
    return undefined;
  } catch (error) {
    // A page that breaks is ended with its visit; any other visit has to be ended.
    if (!page.isClosed()) await lastPress(page, page.evaluate(askForEnd));
    return String(error).split('\n')[0] ?? '';
  }
}

/** One such visit; gives how soon the next page was shown, in milliseconds. */
export async function visitOnce(app: DoubleApp, page: Page, who: Person): Promise<number> {
  const visitor: Visitor = { page, way: 'mouse', texts };
  await seesAtLast(visitor, 'welcome.heading');
  await pressTile(visitor, 'welcome.set-up-mfa.name');
  await seesAtLast(visitor, 'sign-in.heading');
  await signsIn(visitor, who);
  await seesAtLast(visitor, 'set-up-mfa.app.heading');
  await pressOn(visitor, 'set-up-mfa.app.main');
  await seesAtLast(visitor, 'set-up-mfa.scan.heading');
  const ended = await endVisit(app, visitor);
  await leaveReceipt(ended.page);
  return ended.waitMs;
}

/** The window is taken away by it, so nobody waits for an answer. */
function askForEnd(): void {
  const input = { reason: 'end' };
  void window.kiosk?.request({ to: 'machine', method: 'machine.endVisit', input });
}
