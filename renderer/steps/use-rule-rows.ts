import { computed, type ComputedRef } from 'vue';
import { symbolsOf, type PasswordPolicy } from '#shared/password-policy.ts';
import { useWords } from '#renderer/wizard/use-words.ts';
import type { NewPasswordRule, RuleVerdict, TypedPassword } from './new-password.ts';

export interface RuleRow {
  readonly key: NewPasswordRule;
  readonly text: string;
  readonly note: string | undefined;
  readonly state: RuleVerdict['state'];
}

/** So many wrong characters are named; more would be noise. */
const named = 4;

/** The rules of the policy as rows, with what was typed wrong in them (look: password.html). */
export function useRuleRows(policy: PasswordPolicy, typed: () => TypedPassword) {
  const { words, shown } = useCharacters();
  const figures = {
    fewest: policy.minLength,
    most: policy.maxLength,
    bytes: policy.maxBytes ?? 0,
    needed: policy.classesNeeded,
    symbols: [...symbolsOf(policy)].join(' '),
  };
  const refused = () => [...policy.forbidden].map(shown).join(' ');
  function textOf({ rule, state }: RuleVerdict): string {
    const { length, bytes, forbidden, foreign } = typed();
    const counts = { ...figures, n: rule === 'bytes' ? bytes : length };
    const strange = rule === 'forbidden' ? forbidden : rule === 'ascii' ? foreign : [];
    if (state !== 'bad' || strange.length === 0) return words(`password.rule.${rule}`, counts);
    const quoted = strange
      .slice(0, named)
      .map((found) => words('password.quoted', { it: shown(found) }));
    const rest = strange.length > named ? '…' : '';
    return words(`password.bad.${rule}`, { characters: quoted.join('') + rest });
  }
  function noteOf({ rule, state }: RuleVerdict): string | undefined {
    if (rule === 'symbol') return figures.symbols;
    if (rule === 'forbidden') return state === 'bad' ? undefined : refused();
    if (rule !== 'classes') return undefined;
    const there = typed().classes.map((found) => words(`password.rule.${found}`));
    return there.length === 0
      ? undefined
      : words('password.there', { classes: there.join(words('password.comma')) });
  }
  const rows: ComputedRef<RuleRow[]> = computed(() =>
    typed().verdicts.map((verdict) => ({
      key: verdict.rule,
      text: textOf(verdict),
      note: noteOf(verdict),
      state: verdict.state,
    })),
  );
  /** What to do about a rule that is not met. */
  const adviceOn = (rule: NewPasswordRule) =>
    words(`password.problem.${rule}`, { ...figures, refused: refused() });
  return { rows, adviceOn };
}

/** Characters by names that can be seen: a blank, a tab, a mark on its own. */
function useCharacters() {
  const { words } = useWords('steps');
  function shown(character: string): string {
    if (character === ' ' || character === '\u3000') return words('password.blank');
    if (character === '\t') return words('password.tab');
    if (/\p{M}/u.test(character)) return `\u25cc${character}`;
    if (!/[\p{C}\p{Z}]/u.test(character)) return character;
    const point = character.codePointAt(0) ?? 0;
    return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return { words, shown };
}
