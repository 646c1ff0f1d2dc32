import type { TurnedAway } from '#electron/services/audit/door-record.ts';
import { createPace, type Pace } from '#electron/services/pace.ts';
import { isBesideStaff, isOfStaff } from '#electron/services/staff/only-staff.ts';
import type { Serve } from '#shared/contract/serve.ts';
import type { WireOutcome } from '#shared/contract/wire.ts';
import { fail } from '#shared/outcome.ts';
import { isMainFrameAtHome, isOfVisit, type Caller } from './sender.ts';

/** What the door knows of pages. */
export interface KnownPages {
  readonly pairOf: (
    sender: unknown,
  ) => { readonly serve: Serve; readonly beat: () => void } | undefined;
  readonly isShown: (sender: unknown) => boolean;
  /** Whether staff are at this page. */
  readonly isStaff: (sender: unknown) => boolean;
}

export interface DoorParts {
  readonly pages: KnownPages;
  /** Hears of strangers, of what fits no contract, and of a page that asks too often. */
  readonly onTurnedAway: (what: TurnedAway) => void;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
}

/** More calls than any page makes: at once, and in a second. */
const atOnce = 400;
const perSecond = 20;

/** How often one page may call. */
export function createCallPace(clock: () => number): Pace {
  return createPace(atOnce, perSecond, clock);
}

export interface Hear {
  /** Answers a call. Never rejects. */
  readonly call: (caller: Caller, request: unknown) => Promise<WireOutcome>;
  /** Says nothing and gets nothing: the page's process is alive. */
  readonly beat: (caller: Caller) => void;
}

/**
 * What main hears: the main frame of a page of one of our pairs, at our own address, and not too often.
 * A page that stands by, or whose visit is over, can't end that of another, nor say that nobody is there,
 * nor print, nor call what is staff's. A page at which staff are may call nothing else.
 */
export function hearPages({ pages, onTurnedAway, clock }: DoorParts): Hear {
  const paces = new WeakMap<object, Pace>();
  const isInTime = ({ sender }: Caller) => {
    const pace = paces.get(sender) ?? createCallPace(clock);
    paces.set(sender, pace);
    return pace();
  };
  const turnAway = (what: TurnedAway) => {
    onTurnedAway(what);
    return fail('bad-request', {});
  };
  return {
    async call(caller, request) {
      const pair = pages.pairOf(caller.sender);
      if (!pair || !isMainFrameAtHome(caller)) return turnAway('stranger');
      if (!isInTime(caller)) return turnAway('too-fast');
      if (isOutOfPlace(pages, caller, request)) return fail('visit-ended', {});
      const outcome = await pair.serve(request);
      if (!outcome.ok && outcome.failure.code === 'bad-request') onTurnedAway('unfit');
      return outcome;
    },
    beat(caller) {
      const pair = pages.pairOf(caller.sender);
      if (pair && isMainFrameAtHome(caller) && isInTime(caller)) pair.beat();
    },
  };
}

function isOutOfPlace(pages: KnownPages, { sender }: Caller, request: unknown): boolean {
  if (isOfStaff(request)) return !pages.isShown(sender);
  const isStaffs = pages.isStaff(sender) && !isBesideStaff(request);
  return isStaffs || (isOfVisit(request) && !pages.isShown(sender));
}
