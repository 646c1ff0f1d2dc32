import type { After, Every } from '#electron/services/timer.ts';

export interface FakeTimer {
  readonly after: After;
  readonly every: Every;
  /** Milliseconds since it was made. */
  readonly now: () => number;
  /** Lets so many milliseconds pass; what falls due runs in order. */
  readonly pass: (milliseconds: number) => void;
}

/** A timer that stands still until it is told otherwise. */
export function createFakeTimer(): FakeTimer {
  let now = 0;
  const due = new Set<{ readonly at: number; readonly act: () => void }>();
  const after: After = (milliseconds, act) => {
    const entry = { at: now + milliseconds, act };
    due.add(entry);
    return () => due.delete(entry);
  };
  const pass = (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      const next = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      due.delete(next);
      now = next.at;
      next.act();
    }
    now = end;
  };
  const every: Every = (milliseconds, run) => {
    const again = () => {
      stop = after(milliseconds, again);
      run();
    };
    let stop = after(milliseconds, again);
    return () => stop();
  };
  return { after, every, now: () => now, pass };
}
