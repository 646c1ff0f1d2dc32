import { restorePasswords } from './changes.ts';
import { breachOf, type Heard } from './heard.ts';
import { isAbout, observations } from './observations.ts';
import type { Check, Rule } from './rule.ts';
import type { Tools } from './tools.ts';
import { Breach, NotMade, type Evidence } from './verdicts.ts';

/** What became of one rule. */
export type Result = Rule &
  (
    | { readonly verdict: 'held' }
    | {
        readonly verdict: 'broken';
        readonly evidence: Evidence;
        readonly times: number;
        /** The exchanges of the check in their order; none for a rule about every reply. */
        readonly steps: readonly string[];
      }
    | { readonly verdict: 'not-made'; readonly why: string }
  );

/** What every reply of the run was found to be. */
export interface Observed {
  readonly observe: (heard: Heard) => void;
  readonly results: () => readonly Result[];
}

/** Holds each reply against the rules that all of them share. */
export function createObserved(): Observed {
  const found = new Map<string, { evidence: Evidence; times: number }>();
  const seen = new Set<string>();
  return {
    observe(heard) {
      for (const observation of observations.filter((one) => isAbout(one, heard))) {
        const { id, judge } = observation;
        seen.add(id);
        const finding = judge(heard);
        if (!finding) continue;
        const { evidence } = breachOf(heard, finding.expected, finding.came);
        const before = found.get(id);
        found.set(id, { evidence: before?.evidence ?? evidence, times: (before?.times ?? 0) + 1 });
      }
    },
    results: () =>
      observations.map((rule) => {
        const breach = found.get(rule.id);
        if (breach) return { ...rule, verdict: 'broken', ...breach, steps: [] };
        if (seen.has(rule.id)) return { ...rule, verdict: 'held' };
        return { ...rule, verdict: 'not-made', why: `the run saw no ${rule.about}` };
      }),
  };
}

export interface RunOptions {
  readonly checks: readonly Check[];
  readonly tools: Tools;
  /** Hears of each result as it comes. */
  readonly onResult?: (result: Result) => void;
}

/** Makes every check and tidies up after each: sessions are ended, passwords put back. */
export async function runChecks({ checks, tools, onResult }: RunOptions): Promise<Result[]> {
  const results: Result[] = [];
  for (const check of checks) {
    const result = await make(check, tools);
    await tidy(tools);
    results.push(result);
    onResult?.(result);
  }
  return results;
}

async function make(check: Check, tools: Tools): Promise<Result> {
  const { id, chapter, rule } = check;
  const told = { id, chapter, rule };
  tools.portal.takeSteps();
  try {
    await check.run(tools);
    return { ...told, verdict: 'held' };
  } catch (thrown) {
    if (thrown instanceof NotMade) return { ...told, verdict: 'not-made', why: thrown.message };
    if (thrown instanceof Breach) {
      const steps = tools.portal.takeSteps();
      return { ...told, verdict: 'broken', evidence: thrown.evidence, times: 1, steps };
    }
    throw thrown;
  }
}

/** A portal that breaks rules may not let itself be tidied; that is no second finding. */
async function tidy(tools: Tools): Promise<void> {
  try {
    await restorePasswords(tools);
    await tools.people.signOutAll();
  } catch (thrown) {
    const isKnown = thrown instanceof Breach || thrown instanceof NotMade;
    if (!isKnown) throw thrown;
    tools.left(`Something could not be put back: ${thrown.message}`);
  }
}
