import type { Overview } from '#shared/contract/account.ts';
import type { PendingMail, RegistrationState } from '#shared/contract/registration.ts';
import { maskEmail } from '#shared/email-rule.ts';
import type { Institution } from '#shared/institution.ts';
import { moment } from '#renderer/gallery/clock.ts';

const day = 24 * 60 * 60_000;

/** So many days after the moment of all pictures; negative: before it. */
export function inDays(days: number): string {
  return new Date(moment + days * day).toISOString();
}
export function inMinutes(minutes: number): string {
  return new Date(moment + minutes * 60_000).toISOString();
}

type Kind = Overview['role']['kind'];
const titles: Readonly<Record<Kind, Overview['role']['title']>> = {
  student: { ja: '学部学生', en: 'Undergraduate student' },
  staff: { ja: '事務職員', en: 'Office staff' },
  faculty: { ja: '教員', en: 'Faculty' },
  other: { ja: 'その他', en: 'Other' },
};

/** What this person may edit, and what stands there (domain.md 2.2). */
const edits: Readonly<Record<Kind, Pick<RegistrationState, 'email' | 'extension'>>> = {
  student: { email: { edit: 'fixed' }, extension: { edit: 'none' } },
  staff: { email: { edit: 'optional' }, extension: { edit: 'required' } },
  faculty: { email: { edit: 'required' }, extension: { edit: 'optional' } },
  other: { email: { edit: 'optional' }, extension: { edit: 'optional' } },
};

/** An address that works at this institution. */
export function addressAt({ email }: Institution, name = 'hanako.renshu'): string {
  return `${name}@${email.own === 'required' ? email.domain : 'mail.example.com'}`;
}

/** A mail that was sent a moment ago and waits to be opened. */
export function pendingMailAt(institution: Institution, name?: string): PendingMail {
  return {
    purpose: 'registration',
    sentTo: maskEmail(addressAt(institution, name)),
    sentAt: inMinutes(-1),
    resendSeconds: 45,
    setsPassword: true,
    isLoggedOut: false,
  };
}

/** Somebody who has just been given the ID: nothing is registered yet. */
export function newcomer(institution: Institution, kind: Kind): Overview {
  return {
    initials: 'H. R.',
    role: { roleId: institution.practiceIds[16] ?? '', title: titles[kind], kind },
    hasSeveralRoles: false,
    registration: { state: 'not-started', ...edits[kind] },
    password: { policy: institution.password },
    email: {},
    mfa: { deadline: inDays(80), daysLeft: 80, releasesLeft: 0, mayRegisterHere: true },
  };
}

/** Somebody who has registered; MFA is still to do. */
export function registered(institution: Institution, kind: Kind): Overview {
  const person = newcomer(institution, kind);
  const { email, extension } = person.registration;
  const registration: RegistrationState = {
    state: 'done',
    doneAt: inDays(-20),
    email: { ...email, address: addressAt(institution) },
    extension: { ...extension, ...(extension.edit !== 'none' && { number: '1234' }) },
  };
  return { ...person, registration, email: { confirmedAt: inDays(-20) } };
}

/** Somebody for whom nothing is to do any more. */
export function settled(institution: Institution, kind: Kind): Overview {
  const person = registered(institution, kind);
  const releasesLeft = institution.mfa.release?.uses ?? 0;
  return {
    ...person,
    password: { ...person.password, changedAt: inDays(-20) },
    mfa: { registeredAt: inDays(-12), releasesLeft, mayRegisterHere: true },
  };
}
