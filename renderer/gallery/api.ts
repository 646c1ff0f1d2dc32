import type { Failure } from '#shared/outcome.ts';
import type { Display } from '#renderer/ui/display.ts';

/** What a state of a screen shows, for those who count what is shown. */
export interface StateFacts {
  /** Parts joined by dots, the screen first: `set-up-mfa.digits.waiting`. */
  readonly name: string;
  /** The wizard and the step of it, where it is one. */
  readonly wizard?: string;
  readonly step?: string;
  /** The refusal or trouble that is told. */
  readonly failure?: Failure;
  /** What is pressed is there in some sizes of the window only: it is brought about anew in each. */
  readonly isBySize?: true;
}

/** What the page of the gallery offers to whoever drives it, as `window.gallery`. */
export interface Gallery {
  readonly states: readonly StateFacts[];
  /**
   * Shows one state in a page begun anew; settled when it stands: fonts there, nothing moving. The
   * rest of the display is the usual one. Rejects where the page met a fault.
   */
  readonly show: (name: string, display?: Partial<Display>) => Promise<void>;
  /** Waits until what was changed from outside (the size of the window) stands. */
  readonly settle: () => Promise<void>;
  /** Component files, from `renderer/` on, of which something stands now. */
  readonly shown: () => readonly string[];
}

declare global {
  interface Window {
    gallery?: Gallery;
    /** What stands for `__PRACTICE__` in this page: whether the state is the practice app's. */
    isPracticeShown?: boolean;
  }
}
