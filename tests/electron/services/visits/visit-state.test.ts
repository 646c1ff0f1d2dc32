import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstStanding,
  isFree,
  step,
  visitEvents,
  visitStates,
  type Standing,
  type VisitEvent,
} from '#electron/services/visits/visit-state.ts';

const sequences = fc.array(fc.constantFrom(...visitEvents), { maxLength: 60 });

interface Walked {
  /** What was taken, in order, with where it led. */
  readonly path: readonly { readonly event: VisitEvent; readonly to: Standing }[];
  readonly at: Standing;
}

/** Tells events one after the other, each a second later; what is refused changes nothing. */
function walk(events: readonly VisitEvent[], from = firstStanding(0)): Walked {
  let at = from;
  const path: { event: VisitEvent; to: Standing }[] = [];
  events.forEach((event, index) => {
    const to = step(at, event, (index + 1) * 1_000);
    if (!to) return;
    at = to;
    path.push({ event, to });
  });
  return { path, at };
}

/** Whatever happens in whatever order. */
function always(holds: (walked: Walked) => void): void {
  fc.assert(
    fc.property(sequences, (events) => holds(walk(events))),
    { numRuns: 2_000, seed: 20_261_128 },
  );
}

/** What was taken since `event` was taken last. */
function since(event: VisitEvent, { path }: Walked): VisitEvent[] {
  const taken = path.map((one) => one.event);
  return taken.slice(taken.lastIndexOf(event) + 1);
}

test('nobody stands as signed in without a sign-in since the last wipe', () => {
  always((walked) => {
    const { state, isSignedIn } = walked.at;
    if (state !== 'signed-in' && !isSignedIn) return;
    const heard = since('ended', walked).filter((event) => event.startsWith('signed-'));
    expect(heard.at(-1)).toBe('signed-in');
  });
});

test('nothing of the last visit is known once it has ended', () => {
  always(({ path }) => {
    for (const { event, to } of path.filter((one) => one.event === 'ended')) {
      expect([event, to.state]).toEqual(['ended', 'wiping']);
      expect([to.isUsed, to.isSignedIn]).toEqual([false, false]);
    }
  });
});

test('a wipe is left by its own end alone', () => {
  always(({ path }) => {
    path.forEach(({ event, to }, index) => {
      const before = path[index - 1]?.to.state ?? 'wiping';
      if (before === 'wiping' && to.state !== 'wiping') expect(event).toBe('wiped');
    });
  });
});

test('staff stand there by the PIN, and where a visitor was not', () => {
  always(({ path }) => {
    path.forEach(({ event, to }, index) => {
      const before = path[index - 1]?.to;
      if (to.state !== 'staff' || before?.state === 'staff') return;
      expect(event).toBe('staff-entered');
      expect(['attract', 'out-of-service']).toContain(before?.state);
    });
  });
});

test('what the page alone tells opens nothing: neither a sign-in, nor staff, nor the end of trouble', () => {
  const told: readonly VisitEvent[] = ['begun', 'left', 'asked', 'answered'];
  fc.assert(
    fc.property(sequences, fc.array(fc.constantFrom(...told)), (events, lies) => {
      const before = walk(events).at;
      const after = walk(lies, before).at;
      expect([after.isSignedIn, after.isShut]).toEqual([before.isSignedIn, before.isShut]);
      const opened = ['signed-in', 'staff', 'wiping', 'out-of-service'] as const;
      const isOpened = opened.some((state) => after.state === state && before.state !== state);
      const isBack = after.state === 'signed-in' && before.isSignedIn;
      const isClosed = after.state === 'out-of-service' && before.isShut;
      expect(isOpened && !isBack && !isClosed).toBe(false);
    }),
    { numRuns: 2_000, seed: 20_261_128 },
  );
});

test('from everywhere two steps and the end of the trouble lead back to the first screen', () => {
  always(({ at }) => {
    const end: VisitEvent[] = at.state === 'wiping' ? [] : ['ended'];
    const back = walk([...end, 'left', 'opened', 'wiped'], at).at;
    expect(back.state).toBe('attract');
    expect(isFree(back)).toBe(true);
  });
});

test('no trouble cuts off somebody who has begun, and nobody begins in it', () => {
  always(({ at }) => {
    const after = step(at, 'shut', 0)?.state ?? at.state;
    expect(after).toBe(at.state === 'attract' ? 'out-of-service' : at.state);
    if (at.state === 'out-of-service') expect(step(at, 'begun', 0)?.state).toBe('out-of-service');
  });
});

test('whoever reads a guide in trouble may be asked and may answer, and stays where they are', () => {
  const events: VisitEvent[] = ['wiped', 'shut', 'begun', 'asked', 'answered'];
  const { path, at } = walk(events);
  expect(path.map(({ event }) => event)).toEqual(events);
  expect([at.state, at.isUsed]).toEqual(['out-of-service', true]);
});

test('since when something stands is when it began to', () => {
  always(({ path }) => {
    path.forEach(({ to }, index) => {
      const before = path[index - 1]?.to ?? firstStanding(0);
      if (to.state === before.state) expect(to.since).toBe(before.since);
      else expect(to.since).toBeGreaterThan(before.since);
    });
  });
});

test('every state can be reached', () => {
  const seen = new Set<string>();
  always(({ at }) => void seen.add(at.state));
  expect([...seen].toSorted()).toEqual([...visitStates].toSorted());
});
