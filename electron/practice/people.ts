import type { CastMember } from '#shared/contract/practice.ts';
import type { Text } from '#shared/institution.ts';

export interface Role {
  readonly roleId: string;
  readonly title: Text;
  readonly kind: 'faculty' | 'staff' | 'student' | 'other';
}

/** One made-up person; each shows one situation. */
export interface Person extends CastMember {
  readonly initials: string;
  readonly roles: readonly [Role, ...Role[]];
  /** Days between the start of the pre-registration period and today. */
  readonly daysSinceStart: number;
  /** Base32 characters of the keys this person is given (domain.md 4.3: 16; elsewhere 32). */
  readonly keyLength: 16 | 32;
}

const student = (roleId: string): readonly [Role] => [
  { roleId, title: { ja: '学部学生', en: 'Undergraduate student' }, kind: 'student' },
];
const staff = (roleId: string): readonly [Role] => [
  { roleId, title: { ja: '事務職員', en: 'Office staff' }, kind: 'staff' },
];
const faculty = (roleId: string): readonly [Role] => [
  { roleId, title: { ja: '教員', en: 'Faculty' }, kind: 'faculty' },
];

/** The cast. IDs have the form of real ones, in a block of numbers that practice keeps for itself. */
export const people: readonly Person[] = [
  {
    personalId: 'u999001a',
    password: 'Renshuu-01-Aa',
    name: { ja: '練習 はじめ', en: 'Hajime Renshu' },
    situation: 'new',
    initials: 'H. R.',
    roles: student('u999001a'),
    daysSinceStart: 0,
    keyLength: 16,
  },
  {
    personalId: 'u999002b',
    password: 'Renshuu-02-Bb',
    name: { ja: '練習 すみ', en: 'Sumi Renshu' },
    situation: 'registered',
    initials: 'S. R.',
    roles: student('u999002b'),
    daysSinceStart: 200,
    keyLength: 16,
    releaseCode: '271828',
  },
  {
    personalId: 'u999003c',
    password: 'Renshuu-03-Cc',
    name: { ja: '練習 せまる', en: 'Semaru Renshu' },
    situation: 'deadline-near',
    initials: 'S. R.',
    roles: staff('u999003c'),
    daysSinceStart: 88,
    keyLength: 16,
  },
  {
    personalId: 'u999004d',
    password: 'Renshuu-04-Dd',
    name: { ja: '練習 おくれ', en: 'Okure Renshu' },
    situation: 'deadline-over',
    initials: 'O. R.',
    roles: faculty('u999004d'),
    daysSinceStart: 91,
    keyLength: 16,
  },
  {
    personalId: 'u999005e',
    password: 'Renshuu-05-Ee',
    name: { ja: '練習 かねる', en: 'Kaneru Renshu' },
    situation: 'several-roles',
    initials: 'K. R.',
    roles: [...staff('u999105e'), ...student('u999205e')],
    daysSinceStart: 10,
    keyLength: 16,
  },
  {
    personalId: 'u999006f',
    password: 'Renshuu-06-Ff',
    name: { ja: '練習 とまる', en: 'Tomaru Renshu' },
    situation: 'locked',
    initials: 'T. R.',
    roles: student('u999006f'),
    daysSinceStart: 5,
    keyLength: 16,
  },
  {
    personalId: 'u999007g',
    password: 'Renshuu-07-Gg',
    name: { ja: '練習 すすむ', en: 'Susumu Renshu' },
    situation: 'clock-fast',
    initials: 'S. R.',
    roles: student('u999007g'),
    daysSinceStart: 1,
    keyLength: 16,
  },
  {
    personalId: 'u999008h',
    password: 'Renshuu-08-Hh',
    name: { ja: '練習 ながい', en: 'Nagai Renshu' },
    situation: 'long-key',
    initials: 'N. R.',
    roles: faculty('u999008h'),
    daysSinceStart: 1,
    keyLength: 32,
  },
];
