import { restoreAtLast, restorePasswords } from './changes.ts';
import { stopped, type Gate } from './gate.ts';
import { breachOf, type Heard } from './heard.ts';
import { isAbout, observations } from './observations.ts';
import type { Check, Rule } from './rule.ts';
import type { Tools } from './tools.ts';
import { Breach, messageOf, NotMade, type Evidence } from './verdicts.ts';

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
  readonly gate: Gate;
  /** Hears of each result as it comes. */
  readonly onResult?: (result: Result) => void;
}

/**
 * Makes every check and tidies up after each: sessions are ended, passwords put back. Once the gate is
 * shut no more checks are made; what went before is tidied in any case.
 */
export async function runChecks(options: RunOptions): Promise<Result[]> {
  const { checks, tools, gate, onResult } = options;
  const results: Result[] = [];
  try {
    for (const check of checks) {
      const result = await make(check, options);
      await gate.tidying(() => tidy(tools, restorePasswords));
      results.push(result);
      onResult?.(result);
    }
  } finally {
    await gate.tidying(() => tidy(tools, restoreAtLast));
  }
  return results;
}

async function make(check: Check, { tools, gate }: RunOptions): Promise<Result> {
  const { id, chapter, rule } = check;
  const told = { id, chapter, rule };
  if (gate.isShut()) return { ...told, verdict: 'not-made', why: stopped };
  tools.portal.takeSteps();
  try {
    await check.run(tools);
    return { ...told, verdict: 'held' };
  } catch (thrown) {
    if (thrown instanceof Breach) {
      const steps = tools.portal.takeSteps();
      return { ...told, verdict: 'broken', evidence: thrown.evidence, times: 1, steps };
    }
    return { ...told, verdict: 'not-made', why: gate.isShut() ? stopped : whyOf(thrown) };
  }
}

/** Whatever else goes wrong ends this check, never the run: somebody’s password is changed then. */
function whyOf(thrown: unknown): string {
  const why = messageOf(thrown);
  return thrown instanceof NotMade ? why : `the check came to a stop: ${why}`;
}

/** A portal that breaks rules may not let itself be tidied; that is no second finding. */
async function tidy(tools: Tools, restore: (tools: Tools) => Promise<void>): Promise<void> {
  for (const act of [() => restore(tools), () => tools.people.signOutAll()]) {
    await act().catch((thrown: unknown) => {
      tools.left(`Something could not be put back: ${messageOf(thrown)}`);
    });
  }
}
