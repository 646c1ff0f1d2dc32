import type { DoubleApp } from '#tests/support/electron/launch-double.ts';

export interface Keeper {
  /** The program of the moment. */
  readonly app: () => DoubleApp;
  readonly starts: () => number;
  readonly close: () => Promise<void>;
}

/** A stand-in for systemd: `Restart=always`, `RestartSec=1`, and nothing else of it. */
export function keepRunning(launch: () => DoubleApp): Keeper {
  let [starts, isKept] = [0, true];
  const start = (): DoubleApp => {
    starts += 1;
    const app = launch();
    void app.ended.then(() => setTimeout(() => isKept && (current = start()), 1_000));
    return app;
  };
  let current = start();
  return {
    app: () => current,
    starts: () => starts,
    async close() {
      isKept = false;
      await current.close();
    },
  };
}
