import type { CastMember } from '#shared/contract/practice.ts';
import type { Text } from '#shared/languages.ts';

export type RoleKind = 'faculty' | 'staff' | 'student' | 'other';

/** What one of the cast is at every institution; the profile adds the rest (people.ts). */
export interface Part {
  readonly situation: CastMember['situation'];
  readonly name: Text;
  readonly initials: string;
  readonly kinds: readonly [RoleKind, ...RoleKind[]];
  /** Days between the start of the MFA period and today. */
  readonly daysSinceStart: number;
  /** The days count from the end of the period instead: 1 is the day after it. */
  readonly countsFromEnd?: true;
  /** Nothing is registered yet: this person has the slip alone. */
  readonly isFirstLogin?: true;
  readonly hasDevice?: true;
  /** Base32 characters of this person's keys, where not 16 (domain.md 4.3). */
  readonly keyLength?: 32;
  readonly emailIsOptional?: true;
  readonly extensionIsOptional?: true;
  /** The registered address is still the one from student days (domain.md 3). */
  readonly keepsStudentAddress?: true;
  /** More was typed once than older systems kept (domain.md 1). */
  readonly passwordIsLong?: true;
  /** The registration is sent, and its mail not opened yet. */
  readonly isWaiting?: true;
  /** An activation key has run out. */
  readonly hasOldKey?: true;
}

/** The cast, in the order of the profile's practice IDs. Each shows one situation. */
export const parts: readonly Part[] = [
  {
    situation: 'new',
    name: { ja: '練習 はじめ', en: 'Hajime Renshu' },
    initials: 'H. R.',
    kinds: ['student'],
    daysSinceStart: 0,
  },
  {
    situation: 'registered',
    name: { ja: '練習 すみ', en: 'Sumi Renshu' },
    initials: 'S. R.',
    kinds: ['student'],
    daysSinceStart: 200,
    hasDevice: true,
  },
  {
    situation: 'deadline-near',
    name: { ja: '練習 せまる', en: 'Semaru Renshu' },
    initials: 'S. R.',
    kinds: ['staff'],
    daysSinceStart: -2,
    countsFromEnd: true,
  },
  {
    situation: 'deadline-over',
    name: { ja: '練習 おくれ', en: 'Okure Renshu' },
    initials: 'O. R.',
    kinds: ['faculty'],
    daysSinceStart: 1,
    countsFromEnd: true,
    hasOldKey: true,
  },
  {
    situation: 'several-roles',
    name: { ja: '練習 かねる', en: 'Kaneru Renshu' },
    initials: 'K. R.',
    kinds: ['staff', 'student'],
    daysSinceStart: 10,
  },
  {
    situation: 'locked',
    name: { ja: '練習 とまる', en: 'Tomaru Renshu' },
    initials: 'T. R.',
    kinds: ['student'],
    daysSinceStart: 5,
  },
  {
    situation: 'clock-fast',
    name: { ja: '練習 すすむ', en: 'Susumu Renshu' },
    initials: 'S. R.',
    kinds: ['student'],
    daysSinceStart: 1,
  },
  {
    situation: 'long-key',
    name: { ja: '練習 ながい', en: 'Nagai Renshu' },
    initials: 'N. R.',
    kinds: ['faculty'],
    daysSinceStart: 1,
    keyLength: 32,
    emailIsOptional: true,
  },
  {
    situation: 'first-login-faculty',
    name: { ja: '練習 おしえ', en: 'Oshie Renshu' },
    initials: 'O. R.',
    kinds: ['faculty'],
    daysSinceStart: 0,
    isFirstLogin: true,
  },
  {
    situation: 'first-login-staff',
    name: { ja: '練習 つとむ', en: 'Tsutomu Renshu' },
    initials: 'T. R.',
    kinds: ['staff'],
    daysSinceStart: 0,
    isFirstLogin: true,
  },
  {
    situation: 'first-login-student',
    name: { ja: '練習 まなぶ', en: 'Manabu Renshu' },
    initials: 'M. R.',
    kinds: ['student'],
    daysSinceStart: 0,
    isFirstLogin: true,
  },
  {
    situation: 'first-login-two-roles',
    name: { ja: '練習 ふたば', en: 'Futaba Renshu' },
    initials: 'F. R.',
    kinds: ['staff', 'student'],
    daysSinceStart: 0,
    isFirstLogin: true,
    extensionIsOptional: true,
  },
  {
    situation: 'mail-pending',
    name: { ja: '練習 まつ', en: 'Matsu Renshu' },
    initials: 'M. R.',
    kinds: ['faculty'],
    daysSinceStart: 1,
    isFirstLogin: true,
    isWaiting: true,
  },
  {
    situation: 'long-password',
    name: { ja: '練習 のびる', en: 'Nobiru Renshu' },
    initials: 'N. R.',
    kinds: ['student'],
    daysSinceStart: 3,
    passwordIsLong: true,
  },
  {
    situation: 'student-turned-faculty',
    name: { ja: '練習 うつる', en: 'Utsuru Renshu' },
    initials: 'U. R.',
    kinds: ['faculty'],
    daysSinceStart: 3,
    keepsStudentAddress: true,
  },
];
