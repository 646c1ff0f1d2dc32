import type { Person } from '#electron/practice/people.ts';
import { until } from '#tests/support/electron/desktop-app.ts';
import type { DoubleApp } from '#tests/support/electron/launch-double.ts';
import { readTexts } from '#tests/support/texts.ts';
import { endVisit, leaveReceipt } from './end-visit.ts';
import type { SearchedKiosk } from './kiosk.ts';
import type { Canary } from './needles.ts';
import { searchApart } from './search.ts';
import type { Found } from './search-kiosk.ts';
import { kinds, visitOnce, type Kind } from './visits.ts';

/** What was found after one visit, and how it went. */
export interface Searched extends Found {
  /** Counted from 1. */
  readonly visit: number;
  readonly kind: string;
  readonly canaries: readonly Canary[];
  /** What was found after earlier visits already, and looked for again. */
  readonly earlier: readonly Canary[];
  readonly tookMs: number;
  /** From the last press, by the clock of whoever presses, to the next page's coming. */
  readonly waitMs: number;
  readonly missed: string;
}

/** Visits, one after the other, and a search after each. */
export async function proveVisits(
  kiosk: SearchedKiosk,
  visits: number,
  hear: (searched: Searched) => void,
): Promise<void> {
  let earlier: readonly Canary[] = [];
  for (let visit = 1; visit <= visits; visit += 1) {
    const kind = kinds[(visit - 1) % kinds.length];
    if (!kind) return;
    if (kind === kinds[0]) kiosk.portal.control.startOver();
    const searched = {
      visit,
      kind: kind.name,
      earlier,
      ...(await searchedVisit(kiosk, kind, earlier)),
    };
    hear(searched);
    earlier = stillFound(searched);
  }
}

async function searchedVisit(kiosk: SearchedKiosk, kind: Kind, earlier: readonly Canary[]) {
  const { app } = kiosk;
  const visitor = { page: await app.shownPage(), way: 'mouse', texts: readTexts('ja') } as const;
  const canaries = await visitOnce(visitor, personOf(kiosk, kind), kind);
  const before = app.output().length;
  const { page, waitMs } = await endVisit(app, visitor);
  const { tookMs, missed } = await wipeOf(app, before);
  await leaveReceipt(page);
  const found = await search(kiosk, [...canaries, ...earlier]);
  return { canaries, ...found, tookMs, waitMs, missed };
}

/** What is looked for again after the next visit. */
function stillFound({ canaries, earlier, finds }: Searched): readonly Canary[] {
  const found = new Set(finds.map(({ needle }) => needle.text));
  return [...canaries, ...earlier].filter(({ text }) => found.has(text));
}

function personOf({ portal }: SearchedKiosk, { by }: Kind): Person | undefined {
  if (!by) return undefined;
  const found = portal.control.cast().find(({ situation }) => situation === by.situation);
  if (!found) throw new Error(`nobody shows ${by.situation}`);
  return found;
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

/** Everything that the kiosk has now. */
async function search(kiosk: SearchedKiosk, canaries: readonly Canary[]): Promise<Found> {
  const { app, folders, said } = kiosk;
  return searchApart({ pid: app.pid, canaries, folders, said: await said() });
}
