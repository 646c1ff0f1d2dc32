import type { BreakKind } from '#electron/services/recovery/decide.ts';
import type { VisitRecord } from '#electron/services/audit/visit-record.ts';
import type { Print, Receipt } from '#shared/contract/machine.ts';
import type { Serve } from '#shared/contract/serve.ts';
import type { WirePush } from '#shared/contract/wire.ts';

/** A visit as a thing: the page's process and the process behind it, joined by a port. */
export interface Pair {
  /** Settles when the page shows its first screen and the port is handed out; rejects where that fails. */
  readonly ready: Promise<void>;
  /** Brings the page to the front. */
  readonly show: () => void;
  /** Takes the page out of sight and reach, at once; whether it is. */
  readonly hide: () => boolean;
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
  /** A screen stands on the page; a page of which that is not heard is broken. */
  readonly beat: () => void;
  /** Calls back when the visit's process says that it has a session of somebody, or has none any more. */
  readonly onPerson: (listener: (isSignedIn: boolean) => void) => void;
  /** From here on the visit's process answers no call. */
  readonly closeVisit: () => void;
  /** Takes the page away and ends the portal session. Never rejects. */
  readonly endSession: () => Promise<Receipt['portalSession']>;
  /** Waits for the end of the page's process once the page is taken away; whether it was seen. */
  readonly isPageGone: () => Promise<boolean>;
  /** Ends both processes; whether both were seen to be gone. Never rejects. */
  readonly endProcesses: () => Promise<boolean>;
  /** Clears what Chromium keeps of the page's session; whether it was seen to be empty. */
  readonly clearPartition: (isPageGone: boolean) => Promise<boolean>;
  /** Whether the program still lists a window or process of it; false as soon as it does not. */
  readonly isListed: () => Promise<boolean>;
}

/** A pair with the machine behind it. */
export interface ServedPair extends Pair {
  /** What the machine answers this page: by the setup that the page was opened with. */
  readonly serve: Serve;
  /** Tells that machine that the visit of this page is over. */
  readonly visitEnded: () => void;
}
