import { fail, type Failure, type FailureCode, type PortalTrouble } from '#shared/outcome.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** What is known about a write; a read changes nothing. */
export type Changed = 'no' | 'unknown';

type Refused = { readonly ok: false; readonly failure: Failure };
type Meaning = (problem: Problem, changed: Changed, portalTime: number) => Refused;

/**
 * What each problem code means to the visitor. A refusal says that nothing was done; `changed` is
 * for the two codes that leave open whether a write was, after the portal was asked about it.
 * `portalTime` is the portal's clock when it answered, in milliseconds since 1970.
 */
export const refusals = {
  'request-malformed': broken,
  'not-found': broken,
  internal: leftOpen,
  maintenance: ({ until }) => fail('portal-maintenance', until ? { until } : {}),
  'idempotency-key-reused': broken,
  'operation-in-progress': leftOpen,
  'operation-withdrawn': broken,
  'proof-refused': () => fail('kiosk-refused', { reason: 'unproven' }),
  'proof-clock': () => fail('kiosk-refused', { reason: 'clock' }),
  'kiosk-not-registered': () => fail('kiosk-refused', { reason: 'not-registered' }),
  'kiosk-revoked': () => fail('kiosk-refused', { reason: 'revoked' }),
  // Whoever registers the kiosk is told what these mean (services/identity); no visit meets them.
  'kiosk-code-refused': broken,
  'kiosk-code-expired': broken,
  'kiosk-code-used': broken,
  'kiosk-key-known': broken,
  'staff-code-refused': () => fail('staff-code-refused', {}),
  'session-required': () => fail('session-ended', {}),
  // A session that lacks a step is of no use to a visit that thought it had one: sign in afresh.
  'session-incomplete': () => fail('session-ended', {}),
  // The handler counts the refusals of the visit and looks at what was typed.
  'credentials-refused': () => fail('sign-in-refused', { refusals: 1, looksLikeRoleId: false }),
  'account-locked': ({ until }) => fail('sign-in-locked', until ? { until } : {}),
  'off-campus-not-allowed': () => fail('sign-in-not-allowed-here', {}),
  'code-refused': () => fail('sign-in-code-refused', {}),
  'code-replayed': () => fail('sign-in-code-used', {}),
  // How many are left is said by the portal or not at all.
  'release-refused': ({ left }) =>
    left === undefined ? broken() : fail('release-code-refused', { left }),
  'release-exhausted': () => fail('releases-used-up', {}),
  'role-unknown': () => fail('role-unknown', {}),
  'proof-required': () => fail('proof-needed', { because: 'time' }),
  'mfa-network-required': () => fail('mfa-not-allowed-here', {}),
  // Of no use any more, whatever the reason: nothing was registered, a fresh key helps.
  'enrolment-unknown': () => fail('mfa-key-expired', {}),
  'enrolment-expired': () => fail('mfa-key-expired', {}),
  'enrolment-not-checked': () => fail('mfa-key-expired', {}),
  'release-code-format': () => fail('mfa-release-code-refused', {}),
  'mfa-not-registered': () => fail('mfa-not-registered', {}),
  'activation-expired': () => fail('activation-expired', {}),
  // A refusal that does not say why is of no use to anybody.
  'password-refused': ({ rules }) => (rules ? fail('password-refused', { rules }) : broken()),
  'email-refused': ({ reason }) => (reason ? fail('email-refused', { reason }) : broken()),
  'extension-refused': () => fail('extension-refused', {}),
  'not-editable': () => fail('not-editable', {}),
  'already-registered': () => fail('already-registered', {}),
  'resend-too-early': ({ until }, _, portalTime) =>
    fail('mail-too-early', { seconds: Math.max(1, secondsUntil(until, portalTime)) }),
  'nothing-pending': () => fail('nothing-pending', {}),
} as const satisfies Record<ProblemCode, Meaning>;

/** The failure codes that problem codes end in. */
export type FailureCodeOf<C extends ProblemCode> = ReturnType<
  (typeof refusals)[C]
>['failure']['code'] &
  FailureCode;

/** Codes that every endpoint may answer with, declared or not. */
export const universalProblems = [
  'request-malformed',
  'not-found',
  'internal',
  'maintenance',
  'idempotency-key-reused',
  'operation-in-progress',
  'operation-withdrawn',
  'proof-refused',
  'proof-clock',
  'kiosk-not-registered',
  'kiosk-revoked',
] as const satisfies readonly ProblemCode[];

/** Problems after which a write may have been done or not. */
const open: readonly ProblemCode[] = ['internal', 'operation-in-progress'];

export type TrustReason = Failure<'portal-not-trusted'>['reason'];
/** Why this kiosk can't prove that it is itself. */
export type UnprovenReason = 'unproven' | 'not-registered';

/** No reply that can be used. `sent`: a byte of the request may have left. */
export type Trouble =
  | { readonly kind: 'unreadable'; readonly serverError: boolean }
  | { readonly kind: 'unreachable'; readonly sent: boolean }
  | { readonly kind: 'slow'; readonly sent: boolean }
  | { readonly kind: 'not-trusted'; readonly reason: TrustReason }
  /** No proof could be made, so nothing was sent. */
  | { readonly kind: 'unproven'; readonly reason: UnprovenReason };

/** Anything but a reply that could be read: what `failures.ts` has to judge. */
export type Trial = Trouble | { readonly kind: 'problem'; readonly problem: Problem };

/** Whether a write that ended so may have been done; if so, the portal is asked. */
export function leavesOpen(trial: Trial): boolean {
  if (trial.kind === 'problem') return open.includes(trial.problem.code);
  if (trial.kind === 'unreadable') return true;
  return 'sent' in trial && trial.sent;
}

/** What a portal may say before it has looked at the Idempotency-Key. */
const beforeTheKey: readonly ProblemCode[] = [
  'maintenance',
  'proof-refused',
  'proof-clock',
  'kiosk-not-registered',
  'kiosk-revoked',
  'session-required',
  'session-incomplete',
];

/** Whether it says nothing of an earlier try under the same key, which may have been done. */
export function isBeforeTheKey(trial: Trial | { readonly kind: 'reply' }): boolean {
  if (trial.kind === 'unproven') return true;
  return trial.kind === 'problem' && beforeTheKey.includes(trial.problem.code);
}

/** Whether reading once more may help: a cut or refused connection, a fault of the server. */
export function mayPass(trial: Trial): boolean {
  if (trial.kind === 'problem') return open.includes(trial.problem.code);
  if (trial.kind === 'unreadable') return trial.serverError;
  return trial.kind === 'unreachable';
}

/**
 * Whole seconds from the portal's clock until then; 0 where no end is told. The Date header has cut
 * its fraction off (RFC 9110 5.6.7), so what is left over is cut too: rounded up, a minute that
 * begins now would last 61 seconds.
 */
export function secondsUntil(until: string | undefined, portalTime: number): number {
  if (until === undefined) return 0;
  return Math.max(0, Math.floor((Date.parse(until) - portalTime) / 1_000));
}

/** Trouble as a failure; `changed` is what is known about the write, `no` for a read. */
export function failureOf(trouble: Trouble, changed: Changed): Failure<PortalTrouble> {
  switch (trouble.kind) {
    case 'unreadable':
      return { code: 'portal-broken', changed };
    case 'unreachable':
      return { code: 'portal-unreachable', changed };
    case 'slow':
      return { code: 'portal-slow', changed };
    case 'not-trusted':
      return { code: 'portal-not-trusted', reason: trouble.reason };
    case 'unproven':
      // What could not be looked up may have been done by an earlier try.
      if (changed === 'unknown') return { code: 'portal-broken', changed };
      return { code: 'kiosk-refused', reason: trouble.reason };
  }
}

function broken(): ReturnType<typeof fail<'portal-broken'>> {
  return fail('portal-broken', { changed: 'no' });
}

function leftOpen(_: Problem, changed: Changed): ReturnType<typeof fail<'portal-broken'>> {
  return fail('portal-broken', { changed });
}
