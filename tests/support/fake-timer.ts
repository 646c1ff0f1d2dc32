import type { After } from '#electron/services/timer.ts';

export interface FakeTimer {
  readonly after: After;
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
  return { after, pass };
}
