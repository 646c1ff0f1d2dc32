import { z } from 'zod';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of what was skipped, each with its reason where there is one. */
  readonly left: readonly string[];
}

const unitReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** Vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function countUnit(report: unknown): Counts {
  const read = unitReport.parse(report);
  const broken = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
    left: read.testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'skipped').map(({ fullName }) => fullName),
    ),
  };
}

const test = z.object({
  projectName: z.string(),
  status: z.enum(['expected', 'unexpected', 'skipped', 'flaky']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
});
const suite = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(test) })),
  get suites() {
    return z.array(suite).optional();
  },
});
const endToEndReport = z.object({ suites: z.array(suite), errors: z.array(z.unknown()) });

/** Playwright's JSON report. A flaky test is a failure; so is an error outside any test. */
export function countEndToEnd(report: unknown): Counts {
  const { suites, errors } = endToEndReport.parse(report);
  const tests = suites.flatMap(testsOf);
  const count = (...states: readonly string[]) =>
    tests.filter(({ status }) => states.includes(status)).length;
  return {
    passed: count('expected'),
    failed: count('unexpected', 'flaky') + errors.length,
    skipped: count('skipped'),
    left: tests.filter(({ status }) => status === 'skipped').map(({ name }) => name),
  };
}

function testsOf(
  parent: z.infer<typeof suite>,
): readonly { readonly name: string; readonly status: string }[] {
  const own = parent.specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, status, annotations }) => {
      const reason = annotations.find(({ type }) => type === 'skip')?.description;
      return { name: `${projectName}: ${title}${reason ? ` (${reason})` : ''}`, status };
    }),
  );
  return [...own, ...(parent.suites ?? []).flatMap(testsOf)];
}

export function addUp(all: readonly Counts[]): Counts {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    all.reduce((total, counts) => total + counts[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    left: all.flatMap(({ left }) => left),
  };
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
