import type { Institution } from '#shared/institution.ts';
import { fail, leavesUnknown, type Failure } from '#shared/outcome.ts';
import type { PasswordPolicy } from '#shared/password-policy.ts';
import type { VisitParts } from './visit-parts.ts';

type AnyOutcome = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };

/** What the profile says where the portal states no policy of its own. */
export function usualPolicy({ password }: Institution): PasswordPolicy {
  const policy = { ...password };
  // Of an older system; no rule for a new password.
  delete policy.onceKept;
  return policy;
}

/**
 * Runs a change of password with the held one where the portal wants the present one too; without
 * one, `proof-needed` and no call. A refusal changed nothing, so the password waits for the next try.
 */
export async function withCurrentPassword<T extends AnyOutcome>(
  { memory, institution }: VisitParts,
  run: (current: { readonly currentPassword?: string }) => Promise<T>,
): Promise<T | ReturnType<typeof fail<'proof-needed'>>> {
  const { policy, hasPassword } = memory.person;
  const { needsCurrent } = policy ?? usualPolicy(institution);
  // Whoever came with an activation key has no password that could be asked for.
  const isWanted = needsCurrent && hasPassword;
  const lent = memory.held.lend();
  if (isWanted && !lent) return fail('proof-needed', { because: 'time' });
  let how: 'spent' | 'unspent' = 'spent';
  try {
    const outcome = await run(isWanted && lent ? { currentPassword: lent.password } : {});
    if (!outcome.ok && !leavesUnknown(outcome.failure)) how = 'unspent';
    return outcome;
  } finally {
    // Also where it was not wanted: after a change it is an old one.
    lent?.giveBack(how);
  }
}
