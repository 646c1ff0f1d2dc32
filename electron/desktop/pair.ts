import type { BreakKind } from '#electron/services/recovery/decide.ts';
import type { VisitRecord } from '#electron/services/audit/visit-record.ts';
import type { Print, Receipt } from '#shared/contract/machine.ts';
import type { Serve } from '#shared/contract/serve.ts';
import type { WirePush } from '#shared/contract/wire.ts';

/** How a pair ended. */
export interface PairEnd {
  readonly portalSession: Receipt['portalSession'];
  /** Whether both processes were seen to be gone. */
  readonly areGone: boolean;
}

/** A visit as a thing: the page's process and the process behind it, joined by a port. */
export interface Pair {
  /** Settles when the page has come up and the port is handed out; rejects where that fails. */
  readonly ready: Promise<void>;
  /** Brings the page to the front. */
  readonly show: () => void;
  readonly push: (push: WirePush) => void;
  /** Prints what the page shows. */
  readonly print: Print;
  /** Takes back what it has sent to the printer; undefined where that is nothing. Never rejects. */
  readonly clearPaper: () => Promise<Receipt['paper']>;
  /** What the audit log is told of it. */
  readonly record: VisitRecord;
  /** Whether this is the page of the pair (its `webContents`). */
  readonly isPage: (sender: unknown) => boolean;
  /** Calls back when one of the two has broken, and how; at once where that was before. */
  readonly onBroken: (listener: (kind: BreakKind) => void) => void;
  /** The page has answered; a page of which nothing is heard is broken. */
  readonly beat: () => void;
  /** Takes the page away, ends the portal session, ends both processes. Never rejects. */
  readonly end: () => Promise<PairEnd>;
}

/** A pair with the machine behind it. */
export interface ServedPair extends Pair {
  /** What the machine answers this page: by the setup that the page was opened with. */
  readonly serve: Serve;
  /** Tells that machine that the visit of this page is over. */
  readonly visitEnded: () => void;
}
