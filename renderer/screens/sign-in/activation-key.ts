import { activationKey, digitsOf } from '#shared/answers.ts';

/** The hint that shows how a key is grouped on paper; nothing where the profile says nothing. */
export function keyShape(groups: readonly number[]): string {
  return groups.map((length) => 'X'.repeat(length)).join('-');
}

export type KeyProblem = 'empty' | 'length' | 'letters';

/**
 * What is wrong with a typed key before it is sent: a slip of the fingers costs no try. Hyphens,
 * blanks, full-width and small letters are none.
 */
export function keyProblem(typed: string, groups: readonly number[]): KeyProblem | undefined {
  const bare = digitsOf(typed);
  const length = groups.reduce((sum, group) => sum + group, 0);
  if (bare === '') return 'empty';
  if (!/^[A-Za-z0-9]+$/.test(bare)) return 'letters';
  if (length > 0 && bare.length !== length) return 'length';
  return activationKey.safeParse(typed).success ? undefined : 'length';
}
