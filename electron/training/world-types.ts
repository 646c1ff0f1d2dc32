import type { Serve } from '#shared/contract/serve.ts';
import type { WirePush } from '#shared/contract/wire.ts';

/** What one page talks to: a practice portal, a machine and the visit of the moment. */
export interface World {
  readonly serve: Serve;
  /** A page has come: a visit begins, and the page hears what is announced. */
  readonly arrive: (listener: (push: WirePush) => void) => void;
  /** The page has gone: its visit ends. Never rejects. */
  readonly leave: () => Promise<void>;
  /** Ends everything; the world can't be entered again. Never rejects. */
  readonly close: () => Promise<void>;
}

/** A page's place in a world; nobody else is let in while it is taken. */
export interface Seat {
  readonly id: string;
  readonly world: World;
  /** Settles when the visit of the page before has ended. */
  readonly ready: Promise<void>;
  readonly leave: () => void;
}
