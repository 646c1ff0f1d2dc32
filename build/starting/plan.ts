/** What is known before the practice app is opened. */
export interface Facts {
  /** `--browser` was given. */
  readonly wantsBrowser: boolean;
  /** `--no-open` was given. */
  readonly opensNothing: boolean;
  readonly hasRuntime: boolean;
  readonly hasDisplay: boolean;
  /** Chromium's sandbox refuses to start for root; that is right, and is not worked around. */
  readonly isRoot: boolean;
}

export type Plan =
  | { readonly open: 'window'; readonly fetchFirst: boolean }
  | {
      readonly open: 'browser';
      /** Whether the address is opened for the person, or only printed. */
      readonly opensPage: boolean;
      /** Why no window opens, where that was not asked for. */
      readonly because?: string;
    };

/** In a window where that can be; otherwise in the browser, with the reason. */
export function planStart(facts: Facts): Plan {
  if (facts.wantsBrowser) return browser(facts);
  if (!facts.hasDisplay) return browser(facts, 'there is no display for a window');
  if (facts.isRoot) return browser(facts, 'a window does not open for root');
  return { open: 'window', fetchFirst: !facts.hasRuntime };
}

/** The way that is left when the window could not be opened after all. */
export function browser(facts: Facts, because?: string): Plan {
  const opensPage = facts.hasDisplay && !facts.opensNothing;
  return because ? { open: 'browser', opensPage, because } : { open: 'browser', opensPage };
}
