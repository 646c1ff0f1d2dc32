import type { SignInState } from '#shared/contract/account.ts';
import { usualProfile } from './institutions.ts';

/** Off campus with MFA. */
export const codeNeeded = {
  state: 'code-needed',
  releasesLeft: 5,
  releaseHours: usualProfile.mfa.release?.hours ?? 0,
} as const satisfies SignInState;

const kinds = ['faculty', 'staff', 'student', 'other'] as const;
const titles = {
  faculty: {
    ja: '大学院情報科学研究科 教員',
    en: 'Faculty, Graduate School of Information Science',
  },
  staff: { ja: '情報推進部 事務職員', en: 'Office staff, Department of Information' },
  student: { ja: '学部学生', en: 'Undergraduate student' },
  other: { ja: '招へい研究員', en: 'Visiting researcher' },
} as const;

/** One role of every kind. */
export const roleNeeded: SignInState = {
  state: 'role-needed',
  roles: kinds.map((kind, index) => ({
    roleId: usualProfile.practiceIds[16 + index] ?? kind,
    title: titles[kind],
    kind,
  })),
};
