import { expect } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { readCounts, type Counts } from '#tests/support/page-counts.ts';
import { button, pressOn, sees, typeIn, type Visitor } from '#tests/support/visitor.ts';
import { comesBack, confirms, walksUntil, type Newcomer } from './first-login.ts';
import { chooses, choosesPassword, signsIn, setsUpMfa } from './teller.ts';

/** A way from Welcome to its done page, without a detour. */
export interface Flow {
  readonly name: string;
  /** The folder of its wizard. */
  readonly wizard: string;
  readonly situation: Parameters<typeof person>[0];
  readonly walk: (newcomer: Newcomer) => Promise<void>;
  /** What it may cost at most, where a bar is set. */
  readonly most?: { readonly screens: number; readonly fields: number };
}

async function firstLogin(newcomer: Newcomer): Promise<void> {
  await comesBack(newcomer);
  await walksUntil(newcomer, 'first-login.mail.heading', 'first-login.done.heading');
  if (newcomer.met.at(-1) === 'first-login.done.heading') return;
  await confirms(newcomer);
  await walksUntil(newcomer, 'first-login.done.heading');
}

/** Signs in for the account and opens one of the smaller tasks there. */
async function fromAccount({ visitor, who }: Newcomer, task: string): Promise<void> {
  await chooses(visitor, 'overview');
  await signsIn(visitor, who);
  await expect(button(visitor, `overview.do.${task}`)).toBeVisible();
  await pressOn(visitor, `overview.do.${task}`);
}

export const flows: readonly Flow[] = [
  {
    name: 'change password',
    wizard: 'change-password',
    situation: 'new',
    most: { screens: 4, fields: 4 },
    walk: async ({ visitor, who }) => {
      await chooses(visitor, 'change-password');
      await signsIn(visitor, who);
      await choosesPassword(visitor, 'change-password.password.main');
      await sees(visitor, 'change-password.done.heading');
    },
  },
  {
    name: 'first login, staff',
    wizard: 'first-login',
    situation: 'first-login-staff',
    most: { screens: 6, fields: 6 },
    walk: firstLogin,
  },
  {
    name: 'first login, student',
    wizard: 'first-login',
    situation: 'first-login-student',
    walk: firstLogin,
  },
  {
    name: 'first login, faculty',
    wizard: 'first-login',
    situation: 'first-login-faculty',
    walk: firstLogin,
  },
  {
    name: 'set up MFA',
    wizard: 'set-up-mfa',
    situation: 'new',
    most: { screens: 7, fields: 5 },
    walk: async ({ visitor, who }) => {
      await chooses(visitor, 'set-up-mfa');
      await signsIn(visitor, who);
      await setsUpMfa(visitor);
    },
  },
  {
    name: 'e-mail address',
    wizard: 'register-email',
    situation: 'student-turned-faculty',
    walk: async (newcomer) => {
      const { visitor, who } = newcomer;
      await fromAccount(newcomer, 'register-email');
      await typeIn(visitor, 'email', who.mailbox ?? '');
      await pressOn(visitor, 'register-email.email.main');
      await sees(visitor, 'register-email.mail.heading');
      await confirms(newcomer);
      await sees(visitor, 'register-email.done.heading');
    },
  },
  {
    name: 'extension number',
    wizard: 'my-extension',
    situation: 'deadline-near',
    walk: async (newcomer) => {
      const { visitor } = newcomer;
      await fromAccount(newcomer, 'my-extension');
      const [fewest] = visitor.institution?.extension.digits ?? [4];
      await typeIn(visitor, 'extension', '6'.repeat(fewest));
      await pressOn(visitor, 'my-extension.number.main');
      await sees(visitor, 'my-extension.done.heading');
    },
  },
  {
    name: 'temporary release',
    wizard: 'temporary-release',
    situation: 'registered',
    walk: async (newcomer) => {
      const { visitor, who } = newcomer;
      await fromAccount(newcomer, 'temporary-release');
      await typeIn(visitor, 'releaseCode', who.releaseCode ?? '');
      await pressOn(visitor, 'temporary-release.code.main');
      await sees(visitor, 'temporary-release.done.heading');
    },
  },
];

/** Walks one flow and counts what it cost; presses on the trainer's dock are not the visitor's. */
export async function countFlow(visitor: Visitor, flow: Flow): Promise<Counts> {
  await flow.walk({ visitor, who: person(flow.situation, visitor.institution), met: [] });
  return readCounts(visitor.page);
}

/** One line of the table. */
export function rowOf({ name, most }: Pick<Flow, 'name' | 'most'>, counts: Counts): string {
  const bar = most ? ` (at most ${most.screens} screens, ${most.fields} fields)` : '';
  const { screens, fields, presses } = counts;
  return `${name.padEnd(22)} ${screens.length} screens, ${fields} fields, ${presses} presses${bar}`;
}
