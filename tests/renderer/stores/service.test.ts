import { describe, expect, test } from 'vitest';
import { isOpenFor } from '#renderer/stores/service.ts';
import { openState } from '#tests/renderer/screens/mount.ts';

const up = openState.portal;
const back = { registration: false, mfa: false, release: false };

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
