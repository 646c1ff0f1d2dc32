import { createHash } from 'node:crypto';
import type { CastMember } from '#shared/contract/practice.ts';
import type { Institution } from '#shared/institution.ts';
import type { Text } from '#shared/languages.ts';
import { parts, type Part, type RoleKind } from './cast-parts.ts';

export interface Role {
  readonly roleId: string;
  readonly title: Text;
  readonly kind: RoleKind;
}

/** One made-up person at an institution; each shows one situation. */
export interface Person extends CastMember {
  readonly initials: string;
  readonly roles: readonly [Role, ...Role[]];
  /** Days between the start of the MFA period and today. */
  readonly daysSinceStart: number;
  readonly keyLength: 16 | 32;
  readonly isRegistered: boolean;
  readonly hasDevice: boolean;
  /** What the portal has of the password; nothing where an activation key stands for it. */
  readonly keptPassword?: string;
  /** What this person may edit, and what stands there at the start (domain.md 2.2). */
  readonly email: { readonly edit: 'required' | 'optional' | 'fixed'; readonly address?: string };
  readonly extension: { readonly edit: 'required' | 'optional' | 'none'; readonly number?: string };
}

const titles: Readonly<Record<RoleKind, Text>> = {
  student: { ja: '学部学生', en: 'Undergraduate student' },
  staff: { ja: '事務職員', en: 'Office staff' },
  faculty: { ja: '教員', en: 'Faculty' },
  other: { ja: 'その他', en: 'Other' },
};

/**
 * Where the role IDs begin among the practice IDs. People with one role sign in under its ID
 * (domain.md 5); a profile has 20 practice IDs at least, so there are four.
 */
const firstRoleId = 16;

/** The cast of an institution: its IDs, its rules, its dates. */
export function castOf(institution: Institution): readonly Person[] {
  return parts.map((part, index) => personOf(institution, part, index));
}

function personOf(institution: Institution, part: Part, index: number): Person {
  const { name, situation, initials, hasDevice = false } = part;
  const personalId = institution.practiceIds[index] ?? '';
  const isRegistered = part.isFirstLogin !== true;
  return {
    ...{ name, situation, initials, hasDevice, personalId, isRegistered },
    keyLength: part.keyLength ?? 16,
    roles: rolesOf(institution, part, personalId),
    daysSinceStart: daysOf(institution, part),
    ...secretsOf(institution, part, index),
    ...releaseOf(institution, hasDevice),
    ...emailOf(institution, part, index),
    extension: extensionOf(institution, part),
  };
}

function rolesOf({ practiceIds }: Institution, part: Part, personalId: string) {
  const [first, ...others] = part.kinds;
  const inPairs = parts.filter(({ kinds }) => kinds.length > 1);
  const place = firstRoleId + 2 * inPairs.indexOf(part);
  const idAt = (nth: number) => practiceIds[place + nth] ?? personalId;
  const roleOf = (kind: RoleKind, roleId: string): Role => ({ roleId, title: titles[kind], kind });
  const roles: readonly [Role, ...Role[]] = [
    roleOf(first, others.length > 0 ? idAt(0) : personalId),
    ...others.map((kind, nth) => roleOf(kind, idAt(nth + 1))),
  ];
  return roles;
}

function daysOf({ mfa }: Institution, { daysSinceStart, countsFromEnd }: Part): number {
  return countsFromEnd ? Math.max(0, mfa.graceDays + daysSinceStart) : daysSinceStart;
}

type Secrets = Pick<Person, 'password' | 'keptPassword' | 'waitingPassword' | 'activationKey'>;

/** What this person types, what the portal has of it, and the key on the slip. */
function secretsOf(institution: Institution, part: Part, index: number): Secrets {
  const { firstLogin, password } = institution;
  const typed = part.passwordIsLong ? `${passwordAt(index)}-Nagai!` : passwordAt(index);
  const hasKeys = firstLogin.secret === 'activation-key';
  const activationKey = keyOnPaper(institution, index);
  const waiting = part.isWaiting ? { waitingPassword: `${passwordAt(index)}New` } : {};
  if (hasKeys && part.isFirstLogin) return { password: '', activationKey, ...waiting };
  const kept = part.passwordIsLong ? typed.slice(0, password.onceKept) : typed;
  const given = { password: typed, keptPassword: kept, ...waiting };
  return hasKeys && part.hasOldKey ? { ...given, activationKey } : given;
}

/** By every profile's policy: four classes, thirteen characters. */
function passwordAt(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + index);
  return `Renshuu-${numberOf(index)}-${letter}${letter.toLowerCase()}`;
}

function numberOf(index: number): string {
  return String(index + 1).padStart(2, '0');
}

/** Letters and digits that can't be mistaken for each other, in the profile's groups. */
function keyOnPaper({ firstLogin, practiceIds }: Institution, index: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const digest = createHash('sha256')
    .update(`practice ${practiceIds[index] ?? ''}`)
    .digest();
  const key = [...digest].map((byte) => letters.charAt(byte % letters.length)).join('');
  const groups = firstLogin.keyGroups.length > 0 ? firstLogin.keyGroups : [12];
  const ends = groups.map((_, at) => groups.slice(0, at + 1).reduce((sum, size) => sum + size, 0));
  return groups.map((size, at) => key.slice((ends[at] ?? 0) - size, ends[at])).join('-');
}

function releaseOf(
  { mfa: { release } }: Institution,
  hasDevice: boolean,
): Pick<Person, 'releaseCode'> {
  if (!release || !hasDevice) return {};
  const [fewest, most] = release.digits;
  const length = Math.min(most, Math.max(fewest, 6));
  return { releaseCode: '2718281828459045'.slice(0, length) };
}

function emailOf(
  institution: Institution,
  part: Part,
  index: number,
): Pick<Person, 'email' | 'mailbox'> {
  const edit = emailEditOf(institution, part);
  const address = addressOf(institution, part, index);
  if (edit === 'fixed') return { email: { edit, address } };
  const number = numberOf(index);
  if (part.isFirstLogin) return { email: { edit }, mailbox: mailboxOf(institution, number) };
  return { email: { edit, address }, mailbox: mailboxOf(institution, `${number}-new`) };
}

/** Faculty give an address, others have one; where it must be a private one, everybody does. */
function emailEditOf({ email }: Institution, { kinds, emailIsOptional }: Part) {
  if (email.own === 'refused') return 'required' as const;
  if (!kinds.includes('faculty')) return 'fixed' as const;
  return emailIsOptional ? ('optional' as const) : ('required' as const);
}

function addressOf(institution: Institution, part: Part, index: number): string {
  const { email, practiceIds } = institution;
  const isStudent = part.kinds.every((kind) => kind === 'student') || part.keepsStudentAddress;
  const [studentDomain] = email.studentDomains;
  if (email.own === 'refused' || !isStudent || studentDomain === undefined) {
    return mailboxOf(institution, numberOf(index));
  }
  return `${practiceIds[index] ?? ''}@${studentDomain}`;
}

/** Where only practice mails go. */
function mailboxOf({ email }: Institution, number: string): string {
  const domain = email.own === 'refused' ? 'private.example' : `practice.${email.domain}`;
  return `renshu-${number}@${domain}`;
}

function extensionOf({ extension }: Institution, part: Part): Person['extension'] {
  const hasOne = part.kinds.some((kind) => kind === 'faculty' || kind === 'staff');
  if (!hasOne) return { edit: 'none' };
  const edit = part.extensionIsOptional ? 'optional' : 'required';
  return part.isFirstLogin ? { edit } : { edit, number: extension.example };
}
