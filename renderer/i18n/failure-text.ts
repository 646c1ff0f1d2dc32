import type { Failure, FailureCode } from '#shared/outcome.ts';
import type english from './failure/messages/en.json';

/** Where a failure is said: at the field it is about, on the screen, instead of it, or to staff. */
export type Place = 'field' | 'screen' | 'page' | 'staff';
type Key = keyof typeof english;

/** Every failure code has a place and a sentence that names cause, next act, and what was changed. */
export const failureTexts: Readonly<
  Record<FailureCode, { readonly place: Place; readonly key: Key }>
> = {
  internal: { place: 'page', key: 'internal' },
  'bad-request': { place: 'page', key: 'bad-request' },
  'visit-ended': { place: 'page', key: 'visit-ended' },
  'door-shut': { place: 'page', key: 'door-shut' },
  'portal-unreachable': { place: 'screen', key: 'portal-unreachable' },
  'portal-slow': { place: 'screen', key: 'portal-slow' },
  'portal-broken': { place: 'screen', key: 'portal-broken' },
  'portal-not-trusted': { place: 'staff', key: 'portal-not-trusted' },
  'kiosk-refused': { place: 'staff', key: 'kiosk-refused' },
  'portal-maintenance': { place: 'screen', key: 'portal-maintenance' },
  'session-ended': { place: 'screen', key: 'session-ended' },
  'sign-in-refused': { place: 'field', key: 'sign-in-refused' },
  'sign-in-locked': { place: 'screen', key: 'sign-in-locked' },
  'sign-in-code-refused': { place: 'field', key: 'sign-in-code-refused' },
  'sign-in-code-used': { place: 'field', key: 'sign-in-code-used' },
  'release-code-refused': { place: 'field', key: 'release-code-refused' },
  'releases-used-up': { place: 'screen', key: 'releases-used-up' },
  'sign-in-not-allowed-here': { place: 'screen', key: 'sign-in-not-allowed-here' },
  'role-unknown': { place: 'screen', key: 'role-unknown' },
  'proof-needed': { place: 'screen', key: 'proof-needed' },
  'mfa-not-allowed-here': { place: 'screen', key: 'mfa-not-allowed-here' },
  'mfa-code-refused': { place: 'field', key: 'mfa-code-refused' },
  'mfa-key-expired': { place: 'screen', key: 'mfa-key-expired' },
  'mfa-release-code-refused': { place: 'field', key: 'mfa-release-code-refused' },
  'mfa-not-registered': { place: 'screen', key: 'mfa-not-registered' },
  'activation-expired': { place: 'screen', key: 'activation-expired' },
  'password-refused': { place: 'field', key: 'password-refused' },
  'email-refused': { place: 'field', key: 'email-refused' },
  'extension-refused': { place: 'field', key: 'extension-refused' },
  'not-editable': { place: 'screen', key: 'not-editable' },
  'already-registered': { place: 'screen', key: 'already-registered' },
  'mail-too-early': { place: 'screen', key: 'mail-too-early' },
  'nothing-pending': { place: 'screen', key: 'nothing-pending' },
  'printer-missing': { place: 'screen', key: 'printer-missing' },
  'printer-no-paper': { place: 'screen', key: 'printer-no-paper' },
  'printer-jammed': { place: 'screen', key: 'printer-jammed' },
  'printer-paused': { place: 'screen', key: 'printer-paused' },
  'print-refused': { place: 'screen', key: 'print-refused' },
  'print-unknown': { place: 'screen', key: 'print-unknown' },
  'print-limit': { place: 'screen', key: 'print-limit' },
  'staff-closed': { place: 'page', key: 'staff-closed' },
  'staff-visit-on': { place: 'screen', key: 'staff-visit-on' },
  'staff-pin-none': { place: 'screen', key: 'staff-pin-none' },
  'staff-pin-wrong': { place: 'field', key: 'staff-pin-wrong' },
  'staff-pin-wait': { place: 'field', key: 'staff-pin-wait' },
  'staff-pin-weak': { place: 'field', key: 'staff-pin-weak' },
  'staff-code-refused': { place: 'field', key: 'staff-code-refused' },
};

/** The key of the sentence for one failure: "not known" a known end and a new password have sentences of their own. */
export function failureKey(failure: Failure): Key {
  const { key } = failureTexts[failure.code];
  const { code } = failure;
  if ('changed' in failure && failure.changed === 'unknown') return unknownKeys[code] ?? key;
  if ('until' in failure && failure.until !== undefined) return untilKeys[code] ?? key;
  if ('paper' in failure && failure.paper === 'sheet') return sheetKeys[code] ?? key;
  if ('because' in failure && failure.because === 'just-changed') return 'proof-needed-new';
  return key;
}

type Keys = Readonly<Partial<Record<FailureCode, Key>>>;

const unknownKeys: Keys = {
  'door-shut': 'door-shut-unknown',
  'portal-unreachable': 'portal-unreachable-unknown',
  'portal-slow': 'portal-slow-unknown',
  'portal-broken': 'portal-broken-unknown',
};

const untilKeys: Keys = {
  'portal-maintenance': 'portal-maintenance-until',
  'sign-in-locked': 'sign-in-locked-until',
};

/** A sheet names a person, so it is shown nowhere else. */
const sheetKeys: Keys = {
  'printer-missing': 'printer-missing-sheet',
  'printer-no-paper': 'printer-no-paper-sheet',
  'printer-jammed': 'printer-jammed-sheet',
  'printer-paused': 'printer-paused-sheet',
  'print-refused': 'print-refused-sheet',
  'print-unknown': 'print-unknown-sheet',
  'print-limit': 'print-limit-sheet',
};
