import { describe, expect, test } from 'vitest';
import { addUp, countEndToEnd, countUnit, lastLine } from '#build/test-counts.ts';

const unit = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'failed', assertionResults: [{ status: 'failed', fullName: 'ends' }] },
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{ status: 'skipped', fullName: 'locks (no store)' }] },
  ],
};

function spec(title: string, projectName: string, status: string, reason?: string) {
  const annotations = reason ? [{ type: 'skip', description: reason }] : [];
  return { title, tests: [{ projectName, status, annotations }] };
}
const endToEnd = {
  suites: [
    {
      specs: [spec('signs in', 'browser-door', 'expected')],
      suites: [
        {
          specs: [
            spec('starts', 'electron', 'skipped', 'no binary'),
            spec('ends', 'electron-double', 'flaky'),
          ],
        },
      ],
    },
  ],
  errors: [{ message: 'a file could not be read' }],
};

describe('counting tests', () => {
  test('a file that could not be loaded is one failure more, and skipped tests are named', () => {
    expect(countUnit(unit)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 3,
      left: ['locks (no store)'],
    });
  });

  test('flaky tests and errors outside tests are failures; skipped ones are named', () => {
    expect(countEndToEnd(endToEnd)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      left: ['electron: starts (no binary)'],
    });
  });

  test('the last line adds all runners up', () => {
    const total = addUp([countUnit(unit), countEndToEnd(endToEnd)]);
    expect(lastLine(total)).toBe('6 passed, 4 failed, 4 skipped');
  });
});
