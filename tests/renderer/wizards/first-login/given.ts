import type { Given } from '#renderer/wizard/define.ts';
import { firstLogin } from '#renderer/wizards/first-login/wizard.ts';
import { overviewWith, registrationReply, walkThrough } from '#tests/renderer/wizards/walking.ts';
import { done } from '#shared/outcome.ts';

export type Registration = Given['host']['registration'];
type Information = NonNullable<Parameters<typeof overviewWith>[0]>;

/** What each kind of person may edit before the first login (domain.md 2.2). */
export const people = {
  student: {
    email: { edit: 'fixed', address: 'u000000a@st.example.ac.jp' },
    extension: { edit: 'none' },
  },
  staff: {
    email: { edit: 'fixed', address: 'aoi@example.ac.jp' },
    extension: { edit: 'required' },
  },
  faculty: { email: { edit: 'required' }, extension: { edit: 'required' } },
  researcher: { email: { edit: 'optional' }, extension: { edit: 'optional' } },
} as const satisfies Record<string, Information>;
export type Person = keyof typeof people;

export function newcomer(person: Person, mfa: Parameters<typeof overviewWith>[1] = {}) {
  return overviewWith({ state: 'not-started', ...people[person] }, mfa);
}

type Calls = Partial<Registration> & { readonly prove?: Given['host']['account']['prove'] };

export function walk(person: Person, calls: Calls = {}, changes: Partial<Given> = {}) {
  const { prove, ...registration } = calls;
  const begin: Registration['begin'] = async ({ email }) =>
    done(registrationReply(email !== undefined));
  const all = { registration: { begin, ...registration }, ...(prove && { prove }) };
  return walkThrough(firstLogin, all, { overview: newcomer(person), ...changes });
}

export const password = { newPassword: 'Neues-Kennwort7', again: 'Neues-Kennwort7' };
export const email = { email: 'aoi@dept.example.ac.jp' };
export const extension = { extension: '1234' };
