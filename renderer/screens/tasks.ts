import type { Overview } from '#shared/contract/account.ts';
import type { Institution } from '#shared/institution.ts';
import type { Need } from '#renderer/stores/service.ts';
import type { Task } from '#renderer/stores/visit.ts';
import type { TaskName } from '#renderer/wizard/define.ts';

/**
 * What each task needs of the portal. Screens ask here and not the wizards' own tables, so that
 * Welcome stands before any wizard is loaded; a test holds the two together.
 */
const needs: Readonly<Record<Task, Need>> = {
  overview: 'sign-in',
  'first-login': 'registration',
  'set-up-mfa': 'mfa',
  'change-password': 'registration',
  'register-email': 'registration',
  'my-extension': 'registration',
  'temporary-release': 'release',
  'lost-phone': 'nothing',
  'forgotten-password': 'nothing',
  'mfa-reset': 'nothing',
  'no-id': 'nothing',
  'not-there': 'nothing',
  'which-id': 'nothing',
};

export function needOf(task: Task): Need {
  return needs[task];
}

/** Guides: nobody has to sign in for them, and they stand while the portal is closed. */
export const guides = [
  'lost-phone',
  'forgotten-password',
  'mfa-reset',
  'no-id',
  'not-there',
  'which-id',
] as const satisfies readonly TaskName[];

/** Smaller tasks, reached from the account and from the menu of what does not work. */
export const smallerTasks = [
  'temporary-release',
  'register-email',
  'my-extension',
] as const satisfies readonly TaskName[];

/** Whether this institution has the task at all. */
export function isOffered(task: Task, { mfa }: Pick<Institution, 'mfa'>): boolean {
  return task !== 'temporary-release' || mfa.release !== undefined;
}

/** Whether this person may do the task (domain.md 2.2, 4.4), as far as the overview tells. */
export function isAllowed(task: TaskName, { registration, mfa }: Overview): boolean {
  if (task === 'first-login') return registration.state !== 'done';
  if (task === 'register-email') return registration.email.edit !== 'fixed';
  if (task === 'my-extension') return registration.extension.edit !== 'none';
  if (task === 'temporary-release') return mfa.registeredAt !== undefined;
  return true;
}

const afterRegistration: ReadonlySet<Task> = new Set([
  'change-password',
  'register-email',
  'my-extension',
]);

/** Whether the user information has to be registered before this task makes sense (domain.md 2). */
export function comesAfterRegistration(
  task: Task,
  { registration }: Pick<Overview, 'registration'>,
  { firstLogin }: Pick<Institution, 'firstLogin'>,
): boolean {
  if (registration.state === 'done') return false;
  const isBeforeMfa = firstLogin.order === 'registration-first';
  return afterRegistration.has(task) || (task === 'set-up-mfa' && isBeforeMfa);
}
