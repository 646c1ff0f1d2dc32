import { Visits } from '#electron/desktop/visits.ts';
import type { BreakKind } from '#electron/services/recovery/decide.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakePair, type FakePair, type FakePairOptions } from '#tests/support/fake-pair.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

const now = Date.parse('2026-05-01T09:00:00Z');

/** The breaks that were told, and what is said to them. */
interface Heard {
  readonly kinds: BreakKind[];
  answer: 'go-on' | 'out-of-order';
}

/** Visits over fake pairs; `plan` says how the first of them behave. */
export function createVisits(...plan: readonly FakePairOptions[]) {
  const pairs: FakePair[] = [];
  const log = createFakeLog();
  const timer = createFakeTimer();
  const heard: Heard = { kinds: [], answer: 'go-on' };
  let givenUp = 0;
  const visits = new Visits({
    openPair: () => {
      const pair = createFakePair(plan[pairs.length]);
      pairs.push(pair);
      return pair;
    },
    clock: () => now + timer.now(),
    ...{ passed: timer.now, after: timer.after, every: timer.every },
    places: { clipboard: async () => 'checked', temp: async () => 'checked' },
    afterWipe: () => 'go-on',
    log,
    afterBreak: (kind) => {
      heard.kinds.push(kind);
      return heard.answer;
    },
    giveUp: () => (givenUp += 1),
  });
  return { visits, pairs, log, timer, heard, givenUp: () => givenUp };
}

/** Lets everything happen that waits for nothing but its turn. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function statesOf(pairs: readonly FakePair[]): readonly string[] {
  return pairs.map((pair) => pair.state());
}

/** What a page was told of the visit before it. */
export function receiptsOf(pair: FakePair | undefined) {
  return pair?.pushes.filter(({ push }) => push === 'receipt');
}

export const receipt = {
  endedAt: '2026-05-01T09:00:00.000Z',
  reason: 'end',
  portalSession: 'ended',
  memory: 'processes-gone',
};
