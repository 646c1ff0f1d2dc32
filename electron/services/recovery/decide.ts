/** How a process of the kiosk can break, whichever it is. */
export const breakKinds = [
  ...['crash', 'hang', 'out-of-memory'],
  ...['launch-failed', 'gpu-loss', 'killed'],
] as const;
export type BreakKind = (typeof breakKinds)[number];

export interface Break {
  readonly kind: BreakKind;
  /** Milliseconds on a clock that nobody sets. */
  readonly at: number;
}

/** What is remembered of breaks; plain data, so that it can outlast a restart. */
export interface BreakHistory {
  /** Those of the last minute, since the kiosk was last open. */
  readonly breaks: readonly Break[];
  /** Out of order until then; 0 where it never was. */
  readonly shutUntil: number;
  /** How long the last quiet time was, in milliseconds; 0 where there was none. */
  readonly quietMs: number;
}

export const noBreaks: BreakHistory = { breaks: [], shutUntil: 0, quietMs: 0 };

export interface Decision {
  readonly does: 'go-on' | 'out-of-order';
  readonly history: BreakHistory;
}

/** So many breaks within so many milliseconds are mended unseen. */
const mostBreaks = 3;
const windowMs = 60_000;
/** The first quiet time, and the longest, in milliseconds. */
const firstQuietMs = 60_000;
const longestQuietMs = 900_000;
/** Who was open for so long since the last quiet time begins with the first one again. */
const wellMs = 600_000;

/**
 * What a break means: the kiosk goes on with another pair, or it is out of order until nothing has
 * broken for the quiet time. That is one minute, twice as long each time it comes again, a quarter of
 * an hour at most: a kiosk that somebody mends, or that mends itself, is never dead for ever.
 */
export function decide(history: BreakHistory, kind: BreakKind, now: number): Decision {
  const known = since(history, now);
  const breaks = [...known.breaks, { kind, at: now }];
  if (isShut(known, now)) return shut(known, now, known.quietMs);
  if (breaks.length <= mostBreaks) return { does: 'go-on', history: { ...known, breaks } };
  const isRelapse = known.quietMs > 0 && now - known.shutUntil < wellMs;
  const quietMs = isRelapse ? Math.min(known.quietMs * 2, longestQuietMs) : firstQuietMs;
  return shut(known, now, quietMs);
}

/** Whether it is out of order now. */
export function isShut({ shutUntil }: BreakHistory, now: number): boolean {
  return now < shutUntil;
}

/** What still counts. A machine that was restarted counts its time anew: all of before is over. */
export function since(history: BreakHistory, now: number): BreakHistory {
  const isOfBefore = history.shutUntil - now > longestQuietMs;
  if (isOfBefore || history.breaks.some(({ at }) => at > now)) return noBreaks;
  return { ...history, breaks: history.breaks.filter(({ at }) => now - at < windowMs) };
}

function shut(history: BreakHistory, now: number, quietMs: number): Decision {
  const next = { ...history, breaks: [], shutUntil: now + quietMs, quietMs };
  return { does: 'out-of-order', history: next };
}
