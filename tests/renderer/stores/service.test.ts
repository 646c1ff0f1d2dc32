import { expect, test } from 'vitest';
import { isOpen, serviceOf } from '#renderer/stores/service.ts';

const checkedAt = '2026-11-24T01:24:00.000Z';
const up = { reach: 'up', signIn: true, mfa: true, checkedAt } as const;

test.each([
  [up, 'open', true],
  [{ ...up, mfa: false }, 'login-only', true],
  [{ ...up, signIn: false }, 'closed', false],
  [{ ...up, signIn: false, mfa: false }, 'closed', false],
  [{ ...up, reach: 'away' }, 'away', false],
  [{ ...up, reach: 'not-trusted' }, 'not-trusted', false],
] as const)('%j is %s', (portal, service, open) => {
  expect(serviceOf({ portal })).toBe(service);
  expect(isOpen(service)).toBe(open);
});
