import type { DoubleApp } from '#tests/support/electron/launch-double.ts';

/** What the kiosk has said of visits since it was read last. */
export interface Ends {
  /** How many pairs broke, shown or not. */
  readonly breaks: number;
  /** Parts that wipes have missed. */
  readonly missed: readonly string[];
  /** How long they took, in milliseconds. */
  readonly tookMs: readonly number[];
  readonly lines: readonly string[];
}

/** Reads on in the kiosk's log; undefined while no visit has ended since. A program that has ended throws. */
export function takeEnds(app: DoubleApp): () => Ends | undefined {
  let read = app.output().length;
  let hasEnded = false;
  void app.ended.then(() => (hasEnded = true));
  return () => {
    const text = app.output().slice(read);
    if (hasEnded) throw new Error(`the kiosk has ended: ${text}`);
    const lines = text.split('\n').slice(0, -1);
    const ends = lines.filter((line) => line.includes('"event":"visit-ended"'));
    if (ends.length === 0) return undefined;
    read += lines.join('\n').length + 1;
    const missed = ends.flatMap((line) => /"missed":"([^"]+)"/.exec(line)?.[1] ?? []);
    const breaks = lines.filter((line) => line.includes('"event":"pair-')).length;
    const tookMs = ends.map((line) => Number(/"tookMs":(\d+)/.exec(line)?.[1]));
    return { breaks, missed, tookMs, lines };
  };
}

/** Names of the partitions that were asked for; what the double wrote down is its own, and thrown away. */
export function takeNames(app: DoubleApp): Promise<readonly string[]> {
  return app.insideDouble(({ calls }) =>
    calls
      .splice(0)
      .filter(({ api }) => api === 'session.fromPartition')
      .map(({ args }) => String(args[0])),
  );
}
