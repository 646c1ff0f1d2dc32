import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as japanese } from '@zxcvbn-ts/language-ja';

/** How hard a password is to guess: a hint, never a reason to refuse. */
export type Strength = 1 | 2 | 3;

const judge = new ZxcvbnFactory({
  dictionary: { ...common, ...japanese },
  graphs: adjacencyGraphs,
  // Longer ones gain nothing, and the search takes more than linear time.
  maxLength: 40,
});

/** `personal`: words that others would try first, such as the names of person and institution. */
export function strengthOf(password: string, personal: readonly string[]): Strength {
  const { score } = judge.check(password, [...personal]);
  return score === 4 ? 3 : score >= 2 ? 2 : 1;
}
