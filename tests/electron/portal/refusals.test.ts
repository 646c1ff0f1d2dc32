import { describe, expect, test } from 'vitest';
import { fail, type Outcome } from '#shared/outcome.ts';
import { endpoints } from '#electron/portal/contract.ts';
import { problemCodes, type ProblemCode } from '#electron/portal/problem.ts';
import { universalProblems } from '#electron/portal/failures.ts';
import { names, openAsking } from '#tests/support/portal/open-ask.ts';

const until = '2026-05-01T10:00:00Z';
const broken = fail('portal-broken', { changed: 'no' });
const keyGone = fail('mfa-key-expired', {});
const sessionEnded = fail('session-ended', {});

const meanings: Readonly<Record<ProblemCode, Outcome<never>>> = {
  'request-malformed': broken,
  'not-found': broken,
  internal: broken,
  maintenance: fail('portal-maintenance', { until }),
  'idempotency-key-reused': broken,
  'operation-in-progress': broken,
  'operation-withdrawn': broken,
  'proof-refused': fail('kiosk-refused', { reason: 'unproven' }),
  'proof-clock': fail('kiosk-refused', { reason: 'clock' }),
  'kiosk-not-registered': fail('kiosk-refused', { reason: 'not-registered' }),
  'kiosk-revoked': fail('kiosk-refused', { reason: 'revoked' }),
  'kiosk-code-refused': broken,
  'kiosk-code-expired': broken,
  'kiosk-code-used': broken,
  'kiosk-key-known': broken,
  'staff-code-refused': fail('staff-code-refused', {}),
  'session-required': sessionEnded,
  'session-incomplete': sessionEnded,
  'credentials-refused': fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false }),
  'account-locked': fail('sign-in-locked', { until }),
  'off-campus-not-allowed': fail('sign-in-not-allowed-here', {}),
  'code-refused': fail('sign-in-code-refused', {}),
  'code-replayed': fail('sign-in-code-used', {}),
  'release-refused': fail('release-code-refused', { left: 3 }),
  'release-exhausted': fail('releases-used-up', {}),
  'role-unknown': fail('role-unknown', {}),
  'proof-required': fail('proof-needed', { because: 'time' }),
  'mfa-network-required': fail('mfa-not-allowed-here', {}),
  'enrolment-unknown': keyGone,
  'enrolment-expired': keyGone,
  'enrolment-not-checked': keyGone,
  'release-code-format': fail('mfa-release-code-refused', {}),
  'mfa-not-registered': fail('mfa-not-registered', {}),
  'activation-expired': fail('activation-expired', {}),
  'password-refused': fail('password-refused', { rules: ['length', 'history'] }),
  'email-refused': fail('email-refused', { reason: 'not-own' }),
  'extension-refused': fail('extension-refused', {}),
  'not-editable': fail('not-editable', {}),
  'already-registered': fail('already-registered', {}),
  'resend-too-early': fail('mail-too-early', { seconds: 90 }),
  'nothing-pending': fail('nothing-pending', {}),
};
const more = { until, left: 3, rules: ['length', 'history'], reason: 'not-own' };
/** The portal's clock a minute and a half before that. */
const before = new Date(Date.parse(until) - 90_000).toUTCString();

describe.each(names)('%s', (name) => {
  const declared: readonly ProblemCode[] = endpoints[name].refusals;
  const expected = [...new Set([...declared, ...universalProblems])];
  const others = problemCodes.filter((code) => !expected.includes(code));

  test.each(expected)('refuses with %s', async (code) => {
    const { ask, stub } = await openAsking();
    stub.date.header = before;
    stub.mood[name] = { refuses: { code, more }, executes: false };
    expect(await ask(name)).toEqual(meanings[code]);
  });

  test('a refusal that belongs to other endpoints is a broken portal; nothing changed', async () => {
    const { ask, stub } = await openAsking();
    for (const code of others) {
      stub.mood[name] = { refuses: { code, more }, executes: false };
      expect(await ask(name)).toEqual(broken);
    }
    // A refusal is an answer: it is neither looked up nor asked for again.
    expect(stub.heard).toHaveLength(others.length);
  });
});

test('a refused release code without the number of those left is no answer', async () => {
  const { ask, stub } = await openAsking();
  stub.mood.giveReleaseCode = { refuses: { code: 'release-refused' } };
  expect(await ask('giveReleaseCode')).toEqual(broken);
});

test.each([
  ['changePassword', 'password-refused'],
  ['changeEmail', 'email-refused'],
] as const)('%s: a refusal that does not say why is no answer', async (name, code) => {
  const { ask, stub } = await openAsking();
  stub.mood[name] = { refuses: { code }, executes: false };
  expect(await ask(name)).toEqual(broken);
});

test.each([
  ['without its end', {}],
  ['whose end is over', { until: '2026-05-01T08:59:59Z' }],
])('the wait for another mail %s lasts a second', async (_, told) => {
  const { ask, stub } = await openAsking();
  stub.date.header = before;
  stub.mood.resendMail = { refuses: { code: 'resend-too-early', more: told }, executes: false };
  expect(await ask('resendMail')).toEqual(fail('mail-too-early', { seconds: 1 }));
});

test('a minute that has begun within a second is not told as 61 seconds', async () => {
  const { ask, stub } = await openAsking();
  // The Date header says whole seconds.
  stub.date.header = new Date(Date.parse(until) - 60_000).toUTCString();
  const told = { until: new Date(Date.parse(until) + 900).toISOString() };
  stub.mood.resendMail = { refuses: { code: 'resend-too-early', more: told }, executes: false };
  expect(await ask('resendMail')).toEqual(fail('mail-too-early', { seconds: 60 }));
});

test('a lock or maintenance without its end is told without', async () => {
  const { ask, stub } = await openAsking();
  stub.mood.signIn = { refuses: { code: 'account-locked' } };
  expect(await ask('signIn')).toEqual(fail('sign-in-locked', {}));
  stub.mood.signIn = { refuses: { code: 'maintenance', status: 503 } };
  expect(await ask('signIn')).toEqual(fail('portal-maintenance', {}));
});

test('a problem whose status is not that of the reply is unreadable', async () => {
  const { ask, stub } = await openAsking();
  const refuses = { code: 'credentials-refused', more: { status: 400 } } as const;
  stub.mood.signIn = { refuses, executes: false };
  expect(await ask('signIn')).toEqual(broken);
  expect(stub.heard.map(({ endpoint }) => endpoint)).toEqual(['signIn', 'operation']);
});
