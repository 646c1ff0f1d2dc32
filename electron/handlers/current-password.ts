import type { Institution } from '#shared/institution.ts';
import { fail, leavesUnknown, type Failure } from '#shared/outcome.ts';
import type { PasswordPolicy } from '#shared/password-policy.ts';
import type { KnownPerson } from './visit-memory.ts';
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
): Promise<T | ProofNeeded> {
  const { person } = memory;
  const { needsCurrent } = person.policy ?? usualPolicy(institution);
  // Whoever came with an activation key has no password that could be asked for.
  const isWanted = needsCurrent && person.hasPassword;
  const lent = memory.held.lend();
  // Sent as the present one, the one before it would be a wrong try of the visitor's.
  const isDoubtful = lent?.takenBy === 'sign-in' && person.isPasswordNew;
  if (isWanted && (!lent || isDoubtful)) {
    lent?.giveBack('spent');
    return proofNeeded(person);
  }
  let how: 'spent' | 'unspent' = 'spent';
  try {
    const outcome = await run(isWanted && lent ? { currentPassword: lent.password } : {});
    if (!outcome.ok && !leavesUnknown(outcome.failure)) how = 'unspent';
    return withReason(person, outcome);
  } finally {
    // Also where it was not wanted: after a change it is an old one.
    lent?.giveBack(how);
  }
}

type ProofNeeded = ReturnType<typeof fail<'proof-needed'>>;

/** The portal does not say why it wants proof; shortly after a change only the new password is one. */
export function withReason<T extends AnyOutcome>(person: KnownPerson, outcome: T): T | ProofNeeded {
  const isProof = !outcome.ok && outcome.failure.code === 'proof-needed';
  return isProof ? proofNeeded(person) : outcome;
}

function proofNeeded({ isPasswordNew }: KnownPerson): ProofNeeded {
  return fail('proof-needed', { because: isPasswordNew ? 'just-changed' : 'time' });
}

/**
 * Whether a password that was changed then (ISO time, on the portal's calendar) is so new that the
 * sign-in may still take the one before. `portalTime` stands in for a calendar that can't be had.
 */
export async function isNew(
  { portal, institution }: VisitParts,
  changedAt: string | undefined,
  portalTime: number,
): Promise<boolean> {
  const late = institution.propagation.signInMinutes * 60_000;
  if (changedAt === undefined || late === 0) return false;
  const status = await portal.status();
  const now = status.ok ? Date.parse(status.value.today) : portalTime;
  const age = now - Date.parse(changedAt);
  return age >= 0 && age < late;
}
