import type { TurnedAway } from '#electron/services/audit/door-record.ts';
import { createPace, type Pace } from '#electron/services/pace.ts';
import { isBesideStaff } from '#electron/services/staff/only-staff.ts';
import { callAt, isOfState, outOfState } from '#electron/services/visits/call-states.ts';
import type { VisitState } from '#electron/services/visits/visit-state.ts';
import type { Serve } from '#shared/contract/serve.ts';
import type { WireOutcome } from '#shared/contract/wire.ts';
import { fail } from '#shared/outcome.ts';
import { isMainFrameAtHome, isOfAnyPage, type Caller } from './sender.ts';

/** What the door knows of pages. */
export interface KnownPages {
  readonly pairOf: (
    sender: unknown,
  ) => { readonly serve: Serve; readonly beat: () => void } | undefined;
  readonly isShown: (sender: unknown) => boolean;
  /** What stands at the page that is shown. */
  readonly state: () => VisitState;
}

export interface DoorParts {
  readonly pages: KnownPages;
  /**
   * Hears of strangers, of what fits no contract, of a call that belongs to another state, and of a page
   * that asks too often.
   */
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
  /** Says nothing and gets nothing: a screen stands on the page. */
  readonly beat: (caller: Caller) => void;
}

/**
 * What main hears: the main frame of a page of one of our pairs, at our own address, and not too often.
 * A page that stands by, or whose visit is over, can't end that of another, nor say that nobody is there,
 * nor print, nor call what is staff's. The page that is shown may call what belongs to the state in which
 * the kiosk stands (services/visits/call-states.ts): where staff are, nothing but theirs.
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
      const refusal = refusalOf(pages, caller, request);
      if (refusal) {
        onTurnedAway('out-of-state');
        return refusal;
      }
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

/** What is said to a call that this page can't make now; undefined where it can. */
function refusalOf(
  pages: KnownPages,
  { sender }: Caller,
  request: unknown,
): WireOutcome | undefined {
  const call = callAt('machine', request);
  const state = pages.state();
  if (!pages.isShown(sender)) return isOfAnyPage(call) ? undefined : fail('visit-ended', {});
  // A call that no contract of the kiosk has is a trainer's, or none.
  if (!call) return isOutOfPlace(state, request) ? fail('visit-ended', {}) : undefined;
  return isOfState(call, state) ? undefined : outOfState(call);
}

function isOutOfPlace(state: VisitState, request: unknown): boolean {
  return state === 'staff' && !isBesideStaff(request);
}
