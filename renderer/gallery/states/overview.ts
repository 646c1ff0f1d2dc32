import type { Overview } from '#shared/contract/account.ts';
import type { Institution } from '#shared/institution.ts';
import { portalParts } from '#shared/trouble.ts';
import {
  inDays,
  inMinutes,
  newcomer,
  pendingMailAt,
  registered,
  settled,
} from '#renderer/gallery/samples/accounts.ts';
import { keyProfile, longProfile, usualProfile } from '#renderer/gallery/samples/institutions.ts';
import { closing } from '#renderer/gallery/samples/machine.ts';
import type { Stage, State } from '#renderer/gallery/state.ts';

function account(name: string, overview: Overview, rest: Partial<Stage> = {}): State {
  const { visit, ...others } = rest;
  const here = { at: 'overview' as const, overview, hasSent: true, ...visit };
  return { name: `overview.${name}`, stage: { ...others, visit: here } };
}

/** MFA is to do, with so many days left; negative: the time is over. */
function withDays(daysLeft: number, changes: Partial<Overview['mfa']> = {}): Overview {
  const person = registered(usualProfile, 'student');
  const mfa = { ...person.mfa, deadline: inDays(daysLeft), daysLeft, ...changes };
  return { ...person, mfa };
}

function waitingMail(institution: Institution, purpose: 'registration' | 'email-change'): Overview {
  const isFirst = purpose === 'registration';
  const person = isFirst ? newcomer(institution, 'faculty') : settled(institution, 'faculty');
  const state = isFirst ? ('mail-pending' as const) : ('done' as const);
  const pending = { ...pendingMailAt(institution), purpose, setsPassword: isFirst };
  return { ...person, registration: { ...person.registration, state, pending } };
}

const faculty = settled(usualProfile, 'faculty');
const justChanged: Overview = {
  ...faculty,
  password: { ...faculty.password, changedAt: inMinutes(-3) },
};
const kinds = ['student', 'staff', 'faculty', 'other'] as const;

/** The account in every kind. */
export const overviewStates: readonly State[] = [
  ...kinds.map((kind) => account(`nothing-done.${kind}`, newcomer(usualProfile, kind))),
  ...kinds.map((kind) => account(`registered.${kind}`, registered(usualProfile, kind))),
  ...kinds.map((kind) => account(`all-done.${kind}`, settled(usualProfile, kind))),
  account('days-left.1', withDays(1)),
  account('last-day', withDays(0)),
  account('deadline-over', withDays(-3)),
  account('deadline-over.not-here', withDays(-3, { mayRegisterHere: false }), { network: 'off' }),
  account('no-deadline', {
    ...registered(usualProfile, 'staff'),
    mfa: { releasesLeft: 0, mayRegisterHere: true },
  }),
  account('mail.registration', waitingMail(usualProfile, 'registration')),
  account('mail.email-change', waitingMail(usualProfile, 'email-change')),
  account('mail.long-address', waitingMail(longProfile, 'email-change'), {
    institution: longProfile,
  }),
  account('just-changed', justChanged),
  account('several-roles', { ...faculty, hasSeveralRoles: true }),
  account('postponed', newcomer(usualProfile, 'student'), {
    visit: { postponed: 'change-password' },
  }),
  account('closed', registered(usualProfile, 'faculty'), { portal: closing(portalParts) }),
  account('by-key.nothing-done', newcomer(keyProfile, 'faculty'), { institution: keyProfile }),
  account('by-key.all-done', settled(keyProfile, 'faculty'), { institution: keyProfile }),
  {
    name: 'looking',
    stage: { visit: { at: 'looking', overview: faculty, task: 'overview', hasSent: true } },
  },
  { name: 'trouble', stage: { visit: { at: 'trouble' } } },
  { name: 'trouble.after-sending', stage: { visit: { at: 'trouble', hasSent: true } } },
  { name: 'trouble.by-key', stage: { institution: keyProfile, visit: { at: 'trouble' } } },
];
