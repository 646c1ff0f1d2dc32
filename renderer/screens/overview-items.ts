import type { Overview } from '#shared/contract/account.ts';

/** One thing of the account, open or done, with the moment (ISO 8601) it was done. */
export type OpenItem = { readonly kind: 'mfa' } | { readonly kind: 'registration' };
export interface DoneItem {
  readonly kind: 'registration' | 'password' | 'email' | 'mfa';
  readonly at: string;
}

/** What is open, most urgent first. A password or an address that was never changed is not open. */
export function openItems({ mfa, registration }: Overview): readonly OpenItem[] {
  return [
    ...(mfa.registeredAt === undefined ? [{ kind: 'mfa' } as const] : []),
    ...(registration.doneAt === undefined ? [{ kind: 'registration' } as const] : []),
  ];
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
