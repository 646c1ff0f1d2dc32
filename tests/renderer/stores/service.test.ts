import { describe, expect, test } from 'vitest';
import { closedParts, isOpenFor, serviceOf, shutWord } from '#renderer/stores/service.ts';
import { openState } from '#tests/renderer/screens/mount.ts';

const up = openState.portal;
const back = { registration: false, mfa: false, release: false };

describe('the three states of the portal (domain.md 2.5)', () => {
  test.each([
    [up, 'open', undefined],
    [{ ...up, ...back }, 'partly', undefined],
    [{ ...up, signIn: false }, 'closed', 'closed'],
    [{ ...up, ...back, signIn: false }, 'closed', 'closed'],
    [{ ...up, reach: 'away' }, 'away', 'away'],
    [{ ...up, reach: 'not-trusted' }, 'not-trusted', 'not-trusted'],
  ] as const)('%j is %s', (portal, service, word) => {
    expect(serviceOf({ portal }, true)).toBe(service);
    expect(shutWord(serviceOf({ portal }, true))).toBe(word);
  });
});

test('an institution without a temporary release does not miss it', () => {
  const portal = { ...up, release: false };
  expect(serviceOf({ portal }, false)).toBe('open');
  expect(serviceOf({ portal }, true)).toBe('partly');
  expect(closedParts({ portal }, true)).toEqual(['release']);
});

describe('a task is open', () => {
  const needs = ['nothing', 'sign-in', 'registration', 'mfa', 'release'] as const;
  const openIn = (portal: typeof up) => needs.filter((need) => isOpenFor(need, { portal }));

  test('as far as its own service is', () => {
    expect(openIn(up)).toEqual(needs);
    expect(openIn({ ...up, mfa: false })).toEqual([
      'nothing',
      'sign-in',
      'registration',
      'release',
    ]);
    expect(openIn({ ...up, ...back })).toEqual(['nothing', 'sign-in']);
  });

  test('with the whole portal closed or away only where it needs nothing of it', () => {
    expect(openIn({ ...up, signIn: false })).toEqual(['nothing']);
    expect(openIn({ ...up, reach: 'away' })).toEqual(['nothing']);
  });
});
