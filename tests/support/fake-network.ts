import type { NetworkWatch } from '#electron/services/network/watch.ts';
import type { Verdict } from '#shared/network-outcomes.ts';

export interface FakeNetwork extends NetworkWatch {
  /** What was asked of it and told to it, in order. */
  readonly calls: string[];
  /** Says another verdict from now on. */
  readonly say: (verdict: Verdict) => void;
}

/**
 * A network that is what `verdicts` say, one per check and the last one for good; unknown before the
 * first. Without any it is on and off in turn, so that every check is a change to announce.
 */
export function createFakeNetwork(verdicts?: readonly Verdict[]): FakeNetwork {
  const calls: string[] = [];
  const listeners: ((verdict: Verdict) => void)[] = [];
  let verdict: Verdict = 'unknown';
  let checks = 0;
  const say = (next: Verdict) => {
    const isNews = next !== verdict;
    verdict = next;
    if (isNews) for (const listener of listeners) listener(next);
  };
  return {
    calls,
    say,
    verdict: () => verdict,
    evidence: () => ({ verdict, reasons: ['not-asked'], since: 0 }),
    onChange: (listener) => void listeners.push(listener),
    async check() {
      calls.push('check');
      checks += 1;
      await Promise.resolve();
      const turns = verdicts ?? (['on', 'off'] as const);
      const turn = verdicts ? Math.min(checks, turns.length) - 1 : (checks - 1) % 2;
      say(turns[turn] ?? 'unknown');
    },
    setVisit: (isOn) => void calls.push(isOn ? 'visit' : 'no visit'),
    woke: () => void calls.push('woke'),
    close: () => void calls.push('close'),
  };
}
