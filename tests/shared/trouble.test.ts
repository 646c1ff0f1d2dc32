import { describe, expect, test } from 'vitest';
import type { MachineState } from '#shared/contract/machine.ts';
import { clockLimitSeconds } from '#shared/kiosk-clock.ts';
import { closedParts, shutBy, troubleOf, troubles, type Trouble } from '#shared/trouble.ts';

const parts = { registration: true, mfa: true, release: true };
const calm: MachineState = {
  network: 'on',
  clockAheadSeconds: 0,
  portal: {
    ...{ reach: 'up', signIn: true, ...parts, endOtherSessions: true },
    checkedAt: '2026-11-24T01:24:00.000Z',
  },
};
type Portal = MachineState['portal'];
const withPortal = (portal: Partial<Portal>) => ({ portal: { ...calm.portal, ...portal } });

/** What brings each trouble about, alone. */
const causes: Readonly<Record<Trouble, Partial<MachineState>>> = {
  'out-of-order': { incident: '0a1b2c3d' },
  'disk-full': { disk: 'full' },
  'key-store': { keyStore: 'locked' },
  'network-gone': withPortal({ reach: 'no-network' }),
  'portal-away': withPortal({ reach: 'away' }),
  'not-trusted': withPortal({ reach: 'not-trusted' }),
  'clock-wrong': { clockAheadSeconds: clockLimitSeconds + 1 },
  revoked: withPortal({ reach: 'revoked' }),
  'not-registered': withPortal({ reach: 'not-registered' }),
  unproven: withPortal({ reach: 'unproven' }),
  closed: { hours: { isOpen: false } },
  maintenance: withPortal({ signIn: false }),
  'login-only': withPortal({ registration: false, mfa: false, release: false }),
  'network-unknown': { network: 'unknown' },
};

describe('what stands between a visitor and the kiosk', () => {
  test('is nothing where all is well, on campus or off it, while it is open', () => {
    const well: Partial<MachineState>[] = [
      {},
      { network: 'off' },
      { hours: { isOpen: true, until: '2026-11-24T12:00:00.000Z' } },
    ];
    expect(well.map((part) => troubleOf({ ...calm, ...part }, true))).toEqual(
      well.map(() => undefined),
    );
  });

  test('is a registration with another portal, as one that is missing is', () => {
    const state = { ...calm, ...withPortal({ reach: 'other-portal' }) };
    expect(troubleOf(state, true)).toBe('not-registered');
  });

  test.each(troubles)('%s by its own cause alone', (trouble) => {
    expect(troubleOf({ ...calm, ...causes[trouble] }, true)).toBe(trouble);
  });

  test.each(troubles.slice(0, -1).map((trouble, index) => [trouble, troubles[index + 1]]))(
    '%s is said before %s',
    (first = 'closed', second = 'closed') => {
      const [one, other] = [causes[first], causes[second]];
      const portal = { ...calm.portal, ...other.portal, ...one.portal };
      expect(troubleOf({ ...calm, ...other, ...one, portal }, true)).toBe(first);
    },
  );

  test.each([
    [clockLimitSeconds, undefined],
    [-clockLimitSeconds, undefined],
    [-clockLimitSeconds - 1, 'clock-wrong'],
  ])('a clock %d s ahead is %s', (clockAheadSeconds, trouble) => {
    expect(troubleOf({ ...calm, clockAheadSeconds }, true)).toBe(trouble);
  });
});

test('with the last two somebody can still log in', () => {
  expect(troubles.filter((trouble) => shutBy(trouble) === undefined)).toEqual([
    'login-only',
    'network-unknown',
  ]);
});

test('an institution without a temporary release does not miss it', () => {
  const state = { ...calm, ...withPortal({ release: false }) };
  expect(troubleOf(state, false)).toBeUndefined();
  expect(troubleOf(state, true)).toBe('login-only');
  expect(closedParts(state, true)).toEqual(['release']);
});
