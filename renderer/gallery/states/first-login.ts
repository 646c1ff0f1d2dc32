import { addressAt, inDays, newcomer, settled } from '#renderer/gallery/samples/accounts.ts';
import { usualProfile } from '#renderer/gallery/samples/institutions.ts';
import { goodPassword } from '#renderer/gallery/samples/wizards.ts';
import type { Act, State } from '#renderer/gallery/state.ts';
import type { Change, variantsOf } from './variant.ts';

type Like = ReturnType<typeof variantsOf>;

const student = newcomer(usualProfile, 'student');
const staff = newcomer(usualProfile, 'staff');
const [studentDomain = ''] = usualProfile.email.studentDomains;
const long = addressAt(usualProfile, 'hanako.maximiliane.renshu-yamanouchi.of.the.kiosk');
const lookAlike = addressAt(usualProfile).replace(/\w+$/, 'ip');
const faculty = newcomer(usualProfile, 'faculty');
const asStudent = { visit: { overview: student } };
const asStaff = { visit: { overview: staff } };
const { mfa: done } = settled(usualProfile, 'faculty');

function typed(field: string, text: string, ...more: readonly Act[]): Change {
  return { acts: [{ fill: field, text }, ...more] };
}
/** Somebody whose registered address is this one. */
function withAddress(address: string): Change {
  const { registration } = faculty;
  return { account: { registration: { ...registration, email: { edit: 'required', address } } } };
}
const twice: readonly Act[] = [
  { fill: 'newPassword', text: goodPassword },
  { fill: 'newPasswordAgain', text: goodPassword },
];

function passwords(like: Like): readonly State[] {
  const step = 'first-login.password';
  return [
    like(step, 'half', typed('newPassword', 'renshu9')),
    like(step, 'wrong', typed('newPassword', 'Renshu 2026 「」')),
    like(
      step,
      'both-wrong',
      typed('newPassword', 'a', { fill: 'newPasswordAgain', text: 'b' }, 'main'),
    ),
    like(step, 'too-long', typed('newPassword', goodPassword.repeat(3))),
    like(step, 'met', { acts: twice }),
    like(step, 'caps-lock', { acts: [{ key: 'A', at: 'newPassword', lock: 'CapsLock' }] }),
  ];
}

function addresses(like: Like): readonly State[] {
  const step = 'first-login.email';
  return [
    like(step, 'look-alike', typed('email', lookAlike)),
    like(step, 'capitals', typed('email', addressAt(usualProfile).toUpperCase())),
    like(step, 'students', typed('email', `h.renshu@${studentDomain}`)),
    like(step, 'full-width', typed('email', 'ｒｅｎｓｈｕ', { leave: 'email' })),
    like(step, 'long', typed('email', long)),
    like(step, 'optional', { stage: asStaff }),
    like(step, 'registered', withAddress(addressAt(usualProfile))),
    like(step, 'registered-students', withAddress(`h.renshu@${studentDomain}`)),
  ];
}

/** The first login of people of every kind, with what they type. */
export function firstLoginStates(like: Like): readonly State[] {
  const review = { answers: { password: {}, email: { email: long } } };
  const skipped = { answers: { password: {}, email: { email: null }, extension: {} } };
  const over = { deadline: inDays(-3), daysLeft: -3, mayRegisterHere: false, releasesLeft: 0 };
  return [
    ...passwords(like),
    ...addresses(like),
    like('first-login.extension', 'required', { stage: asStaff }),
    like('first-login.extension', 'typed', typed('extension', '12345678')),
    like('first-login.review', 'long-address', { pose: review }),
    like('first-login.review', 'skipped', { stage: asStaff, pose: skipped }),
    like('first-login.review', 'student', { stage: asStudent }),
    like('first-login.done', 'student', { stage: asStudent }),
    like('first-login.done', 'staff', { stage: asStaff }),
    like('first-login.done', 'mfa-done', { account: { mfa: done } }),
    like('first-login.done', 'mfa-not-here', { account: { mfa: over } }),
    like('first-login.registered', 'mfa-done', { account: { mfa: done } }),
  ];
}
