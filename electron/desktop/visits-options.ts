import type { BreakKind } from '#electron/services/recovery/decide.ts';
import type { Log } from '#electron/services/log.ts';
import type { Every } from '#electron/services/timer.ts';
import type { Wipe, WipeTime } from '#electron/services/visits/wipe.ts';
import type { ServedPair } from './pair.ts';
import type { SharedPlaces } from './wipe/wipe-visit.ts';

export interface VisitsOptions extends WipeTime {
  /** Opens a pair with the setup of now. */
  readonly openPair: () => ServedPair;
  readonly every: Every;
  /** Emptied whenever a visit ends. */
  readonly places: SharedPlaces;
  /**
   * Hears how the wipe of a visit went, once its receipt is shown. `restarts`: the program is about to
   * end, and nobody may begin before.
   */
  readonly afterWipe: (wipe: Wipe) => 'go-on' | 'restarts';
  readonly log: Log;
  /**
   * Hears of every pair that broke, shown or not, and says what follows. `out-of-order`: the page that
   * is shown next says so, and another pair is opened only after a breath. Left out: it goes on.
   */
  readonly afterBreak?: (kind: BreakKind) => 'go-on' | 'out-of-order';
  /** No pair can be opened: nothing is left to be done in this process. */
  readonly giveUp: () => void;
}
