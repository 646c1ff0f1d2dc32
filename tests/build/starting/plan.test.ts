import { expect, test } from 'vitest';
import { browser, planStart, type Facts } from '#build/starting/plan.ts';

/** A computer with everything; each row says what is different. */
const usual: Facts = {
  wantsBrowser: false,
  opensNothing: false,
  hasRuntime: true,
  hasDisplay: true,
  isRoot: false,
};
const noDisplay = 'there is no display for a window';
const root = 'a window does not open for root';

test.each([
  ['everything is there', {}, { open: 'window', fetchFirst: false }],
  ['the runtime is missing', { hasRuntime: false }, { open: 'window', fetchFirst: true }],
  ['the browser was asked for', { wantsBrowser: true }, { open: 'browser', opensPage: true }],
  [
    'the browser was asked for, without opening it',
    { wantsBrowser: true, opensNothing: true },
    { open: 'browser', opensPage: false },
  ],
  [
    'there is no display, so nothing is fetched either',
    { hasDisplay: false, hasRuntime: false },
    { open: 'browser', opensPage: false, because: noDisplay },
  ],
  ['it runs as root', { isRoot: true }, { open: 'browser', opensPage: true, because: root }],
  [
    'root asks for nothing to be opened',
    { isRoot: true, opensNothing: true },
    { open: 'browser', opensPage: false, because: root },
  ],
] as const)('where %s', (_where, differs, plan) => {
  expect(planStart({ ...usual, ...differs })).toEqual(plan);
});

test('a window that could not be opened leaves the browser, with the reason', () => {
  expect(browser(usual, 'it was closed')).toEqual({
    open: 'browser',
    opensPage: true,
    because: 'it was closed',
  });
});
