import type { Overview } from '#shared/contract/account.ts';
import type { RegistrationState } from '#shared/contract/registration.ts';
import type { Institution } from '#shared/institution.ts';
import type { TaskName } from '#renderer/wizard/define.ts';

type Pending = NonNullable<RegistrationState['pending']>;

/** One thing that is open, with the task that does it. */
export type OpenItem =
  | { readonly kind: 'mfa'; readonly task: 'set-up-mfa' }
  | { readonly kind: 'registration'; readonly task: 'first-login' }
  | {
      readonly kind: 'mail';
      readonly task: 'first-login' | 'register-email';
      readonly pending: Pending;
    };
/** One thing that is done, with the moment (ISO 8601) it was done. */
export interface DoneItem {
  readonly kind: 'registration' | 'password' | 'email' | 'mfa';
  readonly at: string;
}

/** What is open, first what comes first here. A password or an address never changed is not open. */
export function openItems(
  { mfa, registration }: Overview,
  { firstLogin }: Pick<Institution, 'firstLogin'>,
): readonly OpenItem[] {
  const open: readonly (OpenItem | undefined)[] = [
    openRegistration(registration),
    mfa.registeredAt === undefined ? { kind: 'mfa', task: 'set-up-mfa' } : undefined,
  ];
  const inOrder = firstLogin.order === 'mfa-first' ? open.toReversed() : open;
  return inOrder.filter((item) => item !== undefined);
}

function openRegistration({ state, pending }: RegistrationState): OpenItem | undefined {
  if (pending) {
    const task = state === 'done' ? 'register-email' : 'first-login';
    return { kind: 'mail', task, pending };
  }
  return state === 'done' ? undefined : { kind: 'registration', task: 'first-login' };
}

/** What can be done beside the open things, the likeliest first. */
const others = [
  'change-password',
  'register-email',
  'my-extension',
  'temporary-release',
  'set-up-mfa',
] as const satisfies readonly TaskName[];
export type OtherTask = (typeof others)[number];

/** Tasks that are none of the open things; what is registered first comes first. */
export function otherTasks(open: readonly OpenItem[]): readonly OtherTask[] {
  return others.filter((task) => open.every((item) => item.task !== task));
}

/** What is done, the latest first. */
export function doneItems(overview: Overview): readonly DoneItem[] {
  const all: readonly (readonly [DoneItem['kind'], string | undefined])[] = [
    ['mfa', overview.mfa.registeredAt],
    ['password', overview.password.changedAt],
    ['email', overview.email.confirmedAt],
    ['registration', overview.registration.doneAt],
  ];
  return all
    .flatMap(([kind, at]) => (at === undefined ? [] : [{ kind, at }]))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
