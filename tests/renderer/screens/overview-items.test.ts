import { expect, test } from 'vitest';
import { doneItems, openItems } from '#renderer/screens/overview-items.ts';
import { anOverview } from '#tests/renderer/wizard/given.ts';

const early = '2026-04-03T01:00:00.000Z';
const late = '2026-05-08T01:00:00.000Z';

test('what was never registered is open, MFA first', () => {
  expect(openItems(anOverview)).toEqual([{ kind: 'mfa' }, { kind: 'registration' }]);
});

test('an unchanged password or address is not open', () => {
  const overview = {
    ...anOverview,
    registration: { doneAt: early },
    mfa: { ...anOverview.mfa, registeredAt: late },
  };
  expect(openItems(overview)).toEqual([]);
});

test('what is done is listed with its moment, the latest first', () => {
  const overview = {
    ...anOverview,
    registration: { doneAt: early },
    password: { changedAt: late },
  };
  expect(doneItems(overview)).toEqual([
    { kind: 'password', at: late },
    { kind: 'registration', at: early },
  ]);
});
