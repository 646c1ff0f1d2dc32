import {
  runWipe,
  type RunningWipe,
  type Wipe,
  type WipeActs,
  type WipeTime,
} from '#electron/services/visits/wipe.ts';
import type { PartResult } from '#shared/wipe-parts.ts';
import type { Receipt } from '#shared/contract/machine.ts';
import type { Pair } from '#electron/desktop/pair.ts';

/** What all visits of this computer share; emptied by each wipe. */
export interface SharedPlaces {
  readonly clipboard: () => Promise<PartResult>;
  readonly temp: () => Promise<PartResult>;
}

/** A wipe, and what it found for the receipt. */
export interface WipedVisit extends Wipe {
  readonly found: Pick<Receipt, 'portalSession' | 'memory' | 'paper'>;
}

/** The same while it goes on. */
export interface WipingVisit extends RunningWipe {
  readonly whole: Promise<WipedVisit>;
}

type Wiped = Pick<
  Pair,
  | 'hide'
  | 'endSession'
  | 'isPageGone'
  | 'endProcesses'
  | 'clearPartition'
  | 'clearPaper'
  | 'isListed'
>;

/** Wipes one visit: its page, its process, and what they may have left anywhere. Never rejects. */
export function wipeVisit(pair: Wiped, places: SharedPlaces, time: WipeTime): WipingVisit {
  const told: { portalSession: Receipt['portalSession']; paper: Receipt['paper'] } = {
    portalSession: 'unknown',
    paper: undefined,
  };
  let isPageGone = false;
  const acts: WipeActs = {
    screen: async () => seen(pair.hide()),
    session: async () => resultOf((told.portalSession = await pair.endSession())),
    page: async () => seen((isPageGone = await pair.isPageGone())),
    processes: async () => seen(await pair.endProcesses()),
    partition: async () => seen(await pair.clearPartition(isPageGone)),
    clipboard: places.clipboard,
    paper: async () => resultOf((told.paper = await pair.clearPaper())),
    temp: places.temp,
    check: async () => seen(!(await pair.isListed())),
  };
  const { whole, ...early } = runWipe(acts, time);
  return {
    ...early,
    whole: whole.then((wipe) => ({ ...wipe, found: foundBy(wipe, { ...told }) })),
  };
}

/** Of a part that was missed nothing is told that came too late. */
function foundBy(
  { parts }: Wipe,
  { portalSession, paper }: Pick<Receipt, 'portalSession' | 'paper'>,
): WipedVisit['found'] {
  const isGone = parts.processes === 'checked' && parts.check === 'checked';
  const ofPaper = parts.paper === 'missed' ? 'unknown' : paper;
  return {
    portalSession: parts.session === 'missed' ? 'unknown' : portalSession,
    memory: isGone ? 'processes-gone' : 'not-checked',
    ...(ofPaper && { paper: ofPaper }),
  };
}

function seen(isSo: boolean): PartResult {
  return isSo ? 'checked' : 'missed';
}

/** What nobody can tell was missed; what was not there needed nothing. */
function resultOf(told: Receipt['portalSession'] | Receipt['paper']): PartResult {
  if (told === undefined || told === 'none') return 'none';
  return told === 'unknown' ? 'missed' : 'checked';
}
