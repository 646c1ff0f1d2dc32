import type { Portal } from '#electron/portal/portal.ts';

/** The portal, and how long its last look took. */
export interface TimedPortal {
  readonly portal: Portal;
  /** In milliseconds; undefined before the first. */
  readonly took: () => number | undefined;
}

/** Takes the time of each look at the portal; `passed` counts milliseconds that only grow. */
export function timed(portal: Portal, passed: () => number): TimedPortal {
  let took: number | undefined;
  return {
    took: () => took,
    portal: {
      ...portal,
      async status() {
        const began = passed();
        const told = await portal.status();
        took = Math.round(passed() - began);
        return told;
      },
    },
  };
}
