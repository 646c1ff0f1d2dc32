import type { Page } from '@playwright/test';
import type { Person } from '#electron/practice/people.ts';
import { practiceInstitution } from '#electron/services/institutions.ts';
import type { Institution } from '#shared/institution.ts';
import { until } from '#tests/support/electron/desktop-app.ts';
import { startKioskPortal, type KioskPortal } from '#tests/support/electron/kiosk-portal.ts';
import { launchDouble, type DoubleApp } from '#tests/support/electron/launch-double.ts';
import { readTexts } from '#tests/support/texts.ts';
import { pressOn, sees } from '#tests/support/visitor.ts';
import { endVisit } from './end-visit.ts';
import type { Canary } from './needles.ts';
import { searchApart } from './search.ts';
import type { Found } from './search-kiosk.ts';
import { digits, letters, visitOnce, walks } from './visits.ts';

const texts = readTexts('ja');

/** What was found after one visit, and how it went. */
export interface Searched extends Found {
  readonly walk: string;
  readonly canaries: readonly Canary[];
  readonly tookMs: number;
  /** From the last press to the next page, shown, as this computer was just then. */
  readonly waitMs: number;
  readonly missed: string;
}

/** A kiosk with a portal whose people nobody else has. */
export interface ProofKiosk {
  readonly app: DoubleApp;
  readonly portal: KioskPortal;
  readonly close: () => Promise<void>;
}

export async function openProofKiosk(
  env: Readonly<Record<string, string>> = {},
): Promise<ProofKiosk> {
  const portal = await startKioskPortal(ownPeople(practiceInstitution()));
  const app = launchDouble({
    folder: 'out/kiosk',
    args: [`--settings=${portal.settings()}`],
    env: { ...portal.env, ...env },
  });
  return {
    app,
    portal,
    async close() {
      await app.close();
      await portal.close();
    },
  };
}

/** IDs that stand in no profile, so that what is found is what somebody typed. */
function ownPeople(institution: Institution): Institution {
  const practiceIds = institution.practiceIds.map(() => `u${digits(6)}${letters(1)}`);
  return { ...institution, practiceIds };
}

const situations: Readonly<Record<string, Person['situation']>> = {
  'set up MFA': 'new',
  'change password': 'long-key',
  'first login': 'first-login-faculty',
  'temporary release': 'registered',
  extension: 'deadline-near',
};

/** Visits, one after the other, and a search after each. */
export async function proveVisits(
  kiosk: ProofKiosk,
  visits: number,
  hear: (searched: Searched) => void,
): Promise<void> {
  let page = await kiosk.app.shownPage();
  for (let visit = 0; visit < visits; visit += 1) {
    const kind = walks[visit % walks.length];
    if (!kind) return;
    if (visit % walks.length === 0) kiosk.portal.control.startOver();
    const who = personOf(kiosk, situations[kind.name]);
    const visitor = { page, way: 'mouse', texts } as const;
    const canaries = await visitOnce(visitor, who, kind);
    const before = kiosk.app.output().length;
    const ended = await endVisit(kiosk.app, visitor);
    page = ended.page;
    const { tookMs, missed } = await wipeOf(kiosk.app, before);
    await leaveReceipt(page);
    const found = await search(kiosk, canaries);
    hear({ walk: kind.name, canaries, ...found, tookMs, waitMs: ended.waitMs, missed });
  }
}

function personOf({ portal }: ProofKiosk, situation: Person['situation'] | undefined): Person {
  const found = portal.control.cast().find((one) => one.situation === situation);
  if (!found) throw new Error(`nobody shows ${situation ?? 'nothing'}`);
  return found;
}

async function leaveReceipt(page: Page): Promise<void> {
  const visitor = { page, way: 'mouse', texts } as const;
  await sees(visitor, 'goodbye.heading');
  await pressOn(visitor, 'goodbye.main');
}

interface EndLine {
  readonly tookMs: number;
  readonly missed: string;
}

/** The line of the log about the end, once it is there. */
function wipeOf(app: DoubleApp, after: number) {
  return until(async () => {
    const lines = app.output().slice(after).split('\n').slice(0, -1);
    const line = lines.find((one) => one.includes('"event":"visit-ended"'));
    // A line of the log is an object with these fields (services/log.ts).
    return line === undefined ? line : (JSON.parse(line) as EndLine);
  });
}

/** Everything that the kiosk has now; its state folder is the one that it was started with. */
function search({ app }: ProofKiosk, canaries: readonly Canary[]): Promise<Found> {
  return searchApart({ pid: app.pid, canaries, folders: [], said: [app.output()] });
}
