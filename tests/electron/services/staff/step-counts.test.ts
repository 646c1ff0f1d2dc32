import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOf, triedIn, type Tried } from '#electron/services/staff/step-counts.ts';

const hour = 3_600_000;
const midnight = Date.UTC(2026, 10, 28);
const at = (hours: number) => midnight + hours * hour;
const now = at(10.5);

/** So many visits at a time, each with one call. */
function visits(count: number, code: string, time = at(9), step = 'mfa.check'): Tried[] {
  const name = `${code} ${time} ${step}`;
  return Array.from({ length: count }, (_, n) => ({ visit: `${name} ${n}`, at: time, step, code }));
}

describe('the counts of today', () => {
  test('tell visits, not events: one person who errs ten times is one', () => {
    const wrong = visits(6, 'mfa-code-refused');
    const { steps } = countsOf([...wrong, ...wrong, ...wrong], { midnight, now });
    expect(steps).toEqual([
      {
        step: 'mfa.check',
        finished: 0,
        stuck: 6,
        refusals: [{ code: 'mfa-code-refused', visits: 6 }],
      },
    ]);
  });

  test('leave out what fewer than five people stand behind, and every sum with it', () => {
    const all = [...visits(20, 'done'), ...visits(4, 'mfa-code-refused')];
    const { steps } = countsOf(all, { midnight, now });
    expect(steps).toEqual([
      { step: 'mfa.check', finished: 20, refusals: [{ code: 'mfa-code-refused' }] },
    ]);
  });

  test('are not of this hour, nor of yesterday', () => {
    const all = [...visits(9, 'done', at(10.2)), ...visits(9, 'done', at(-1))];
    expect(countsOf(all, { midnight, now })).toMatchObject({ visits: 0, steps: [] });
  });

  test('wait for so many people that nobody’s coming can be seen in them', () => {
    const early = visits(5, 'done', at(1));
    const one = visits(1, 'done', at(8));
    const told = countsOf([...early, ...one], { midnight, now });
    expect(told).toMatchObject({ until: new Date(at(2)).toISOString(), visits: 5 });
    const more = countsOf([...early, ...one, ...visits(4, 'done', at(9.9))], { midnight, now });
    expect(more).toMatchObject({ until: new Date(at(10)).toISOString(), visits: 10 });
  });

  test('put the most frequent refusal first', () => {
    const all = [...visits(5, 'session-ended'), ...visits(8, 'mfa-code-refused')];
    const [step] = countsOf(all, { midnight, now }).steps;
    expect(step?.refusals.map(({ code }) => code)).toEqual(['mfa-code-refused', 'session-ended']);
  });

  test('never tell a number from 1 to 4, whatever happened', () => {
    const tried = fc.record({
      visit: fc.integer({ min: 0, max: 30 }).map(String),
      at: fc.integer({ min: midnight, max: now }),
      step: fc.constantFrom('mfa.check', 'account.signIn'),
      code: fc.constantFrom('done', 'session-ended', 'portal-slow'),
    });
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 200 }), (all) => {
        const told = countsOf(all, { midnight, now });
        const numbers = told.steps.flatMap(({ finished, stuck, refusals }) => [
          finished,
          stuck,
          ...refusals.map((one) => one.visits),
        ]);
        for (const number of [told.visits, ...numbers]) {
          expect(number === undefined || number === 0 || number >= 5).toBe(true);
        }
      }),
    );
  });
});

const line = { n: 7, at: '2026-11-28T09:07Z', visit: '0123456789ab' };

test.each([
  [
    { event: 'visit_step', call: 'mfa.check', code: 'mfa-code-refused' },
    'mfa.check mfa-code-refused',
  ],
  [{ event: 'authn_login_success', by: 'password' }, 'account.signIn done'],
  [
    { event: 'authn_login_fail', by: 'one-time-code', code: 'sign-in-code-refused' },
    'account.giveCode sign-in-code-refused',
  ],
  [{ event: 'authn_login_lock', by: 'password' }, 'account.signIn sign-in-locked'],
  [{ event: 'authn_password_change' }, 'password.change done'],
  [
    { event: 'authn_password_change_fail', code: 'password-refused' },
    'password.change password-refused',
  ],
  [{ event: 'user_updated', what: 'mfa' }, 'mfa.complete done'],
] as const)('a line of the log %j is about %s', (said, expected) => {
  const tried = triedIn({ ...line, ...said });
  expect(tried).toMatchObject({ visit: line.visit, at: Date.parse(line.at) });
  expect(`${tried?.step} ${tried?.code}`).toBe(expected);
});

test.each([
  { ...line, event: 'session_created' },
  { n: 7, at: line.at, event: 'authn_login_success', by: 'staff-pin' },
  'nonsense',
])('%j is about no call', (said) => {
  expect(triedIn(said)).toBeUndefined();
});
