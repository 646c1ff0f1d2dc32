import type { Problem, ProblemCode } from '#electron/portal/problem.ts';

/** What the table of problem codes says of one. */
export interface Meaning {
  readonly title: string;
  readonly when: string;
  /** What the kiosk does beside its sentence, or instead of it. */
  readonly does?: string;
  /** Whether no visitor ever reads a sentence for it. */
  readonly neverSaid?: true;
  readonly details?: Partial<Problem>;
}

const until = '2026-04-14T01:10:00.000Z';

export const meanings: Readonly<Record<ProblemCode, Meaning>> = {
  'request-malformed': {
    title: 'The request does not fit the contract',
    when:
      'The request does not fit the contract: members, media type, size, no Idempotency-Key. ' +
      'Also with 405, 413, 415 and 421.',
    does: 'A fault of the kiosk or of something in between: it is logged.',
  },
  'not-found': {
    title: 'There is nothing at this address',
    when: 'No call of the contract has this address.',
    does: 'Logged.',
  },
  internal: {
    title: 'The portal has a fault',
    when: 'The portal has a fault.',
    does:
      'A read is repeated once. After a write the kiosk asks for the operation, and says ' +
      'whether something was changed, was not, or can’t be known.',
  },
  maintenance: {
    title: 'This service is closed for maintenance',
    when: 'The service is closed. `until` where the end is known.',
    details: { until },
  },
  'idempotency-key-reused': {
    title: 'This Idempotency-Key belongs to another request',
    when: 'Another request came under a key that is taken.',
    does: 'A fault: the kiosk makes a new key for each intent.',
  },
  'operation-in-progress': {
    title: 'A request with this Idempotency-Key is being worked on',
    when: 'The same request is still being done.',
    does: 'The kiosk asks for the operation until it is completed; what stays open is said as such.',
  },
  'operation-withdrawn': {
    title: 'The caller was told that nothing had arrived under this Idempotency-Key',
    when: 'The caller was told `never-arrived` of this key.',
    neverSaid: true,
    does: 'Nothing was done, so the kiosk sends the request once more under a new key.',
  },
  'proof-refused': {
    title: 'The proof of this request does not hold',
    when:
      'The proof is missing or does not hold. `proof` says why: `missing`, `several`, `scheme` (the ' +
      'session came with another scheme than `DPoP`), `malformed`, `typ`, `alg`, `key`, `signature`, ' +
      '`method`, `url`, `hash`, `repeated`, `bound` (the session belongs to another key).',
    details: { proof: 'url' },
  },
  'proof-clock': {
    title: 'The proof was made at another time than now',
    when: '`iat` is more than 300 seconds away from the portal’s clock (`Date`).',
    does: 'The kiosk’s first screen says how wrong its clock is, and lets nobody log in until it is right.',
  },
  'kiosk-not-registered': {
    title: 'No kiosk is known by the key of this proof',
    when: 'The key was never registered, was replaced, or its time is over.',
    does: 'The kiosk’s first screen says that staff have to register it.',
  },
  'kiosk-revoked': {
    title: 'This kiosk has been revoked',
    when: 'The portal’s people have revoked this kiosk.',
    does: 'The kiosk’s first screen says so; it works again when the portal takes it again.',
  },
  'kiosk-code-refused': {
    title: 'There is no such code',
    when: 'The portal has given out no such code for registering a kiosk.',
    neverSaid: true,
    does: 'Whoever registers the kiosk reads a sentence.',
  },
  'kiosk-code-expired': {
    title: 'The code has run out',
    when: 'The code’s time is over.',
    neverSaid: true,
    does: 'Whoever registers the kiosk reads a sentence.',
  },
  'kiosk-code-used': {
    title: 'The code was used before',
    when: 'A kiosk was registered by this code before.',
    neverSaid: true,
    does: 'Whoever registers the kiosk reads a sentence.',
  },
  'kiosk-key-known': {
    title: 'This key was registered before',
    when: 'The key is or was that of a kiosk; a key is registered once.',
    neverSaid: true,
    does: 'The kiosk makes another key.',
  },
  'staff-code-refused': {
    title: 'This kiosk has no such code for its staff',
    when:
      'The portal has given out no such code for this kiosk, it was used, its time is over, or too ' +
      'many wrong ones came before it. Nobody is told which.',
    does: 'The staff’s screen says so; the PIN stays as it was.',
  },
  'session-required': {
    title: 'There is no such session',
    when: 'No session was sent, or one that has ended.',
  },
  'session-incomplete': {
    title: 'The sign-in is not finished',
    when: 'The session lacks a code or a role.',
  },
  'credentials-refused': {
    title: 'ID or password is wrong',
    when: 'ID, password or activation key is wrong; nobody is told which.',
    does:
      'The kiosk adds what it sees at the keyboard: Caps Lock, a second ID typed by mistake, ' +
      '17 characters and more.',
  },
  'account-locked': {
    title: 'Too many wrong tries: the ID is locked for a while',
    when: 'Too many wrong tries. `until` where the portal tells it.',
    details: { until },
  },
  'off-campus-not-allowed': {
    title: 'Without MFA this person signs in on campus only',
    when: 'Off campus, without a device, after the time for registering one.',
  },
  'code-refused': {
    title: 'The one-time code is wrong',
    when: 'The one-time code is none of the three that count now.',
    does:
      'At the registration of a device the kiosk explains what it can: a phone’s wrong clock, ' +
      'an older QR code, a code that had just run out.',
  },
  'code-replayed': {
    title: 'The one-time code was used before',
    when: 'The code opened a sign-in before.',
  },
  'release-refused': {
    title: 'The release code is wrong',
    when: 'The release code is wrong. `left` has to say how many releases are left.',
    details: { left: 3 },
  },
  'release-exhausted': {
    title: 'No temporary release is left',
    when: 'All releases are spent.',
  },
  'role-unknown': { title: 'This person has no such role', when: 'The role is not this person’s.' },
  'proof-required': {
    title: 'The password is needed once more',
    when: 'There is no fresh proof, or the present password is missing or wrong.',
    does: 'It asks for the password, then goes on with what was typed.',
  },
  'mfa-network-required': {
    title: 'Registering needs the campus network',
    when: 'Off campus, after the time for registering a device from anywhere.',
  },
  'enrolment-unknown': {
    title: 'There is no such enrolment',
    when: 'This session has no such enrolment.',
  },
  'enrolment-expired': { title: 'The key has run out', when: 'The key has run out.' },
  'enrolment-not-checked': {
    title: 'No code of this key was checked yet',
    when: 'The end was asked for before a code was checked.',
  },
  'release-code-format': {
    title: 'The release code has too few or too many digits',
    when: 'The new release code has too few or too many digits, or others than digits.',
  },
  'mfa-not-registered': {
    title: 'No device is registered',
    when: 'A temporary release was asked for without a registered device.',
  },
  'activation-expired': {
    title: 'The activation key was used or has run out',
    when: 'The activation key was used, or its time is over.',
  },
  'password-refused': {
    title: 'The password breaks rules',
    when: 'The new password breaks rules. `rules` has to list all of them.',
    does: 'The kiosk marks each rule of the list.',
    details: { rules: ['length', 'digit'] },
  },
  'email-refused': {
    title: 'The address is refused',
    when: 'The address is refused. `reason` has to say why: `malformed`, `not-own` or `own`.',
    details: { reason: 'not-own' },
  },
  'extension-refused': {
    title: 'The extension number is refused',
    when: 'The number has too few or too many digits, or the portal knows no such extension.',
  },
  'not-editable': {
    title: 'This person may not change this',
    when: 'The person may not change this, or it was asked for before it can be.',
  },
  'already-registered': {
    title: 'The registration is done',
    when: 'The registration was finished before, here or elsewhere.',
  },
  'resend-too-early': {
    title: 'A mail was sent a moment ago',
    when: 'Before `resendFrom`. `until` says the same moment again.',
    details: { until },
  },
  'nothing-pending': {
    title: 'No mail is waiting to be opened',
    when: 'Nobody has this status number, or nothing waits under it any more.',
  },
};
