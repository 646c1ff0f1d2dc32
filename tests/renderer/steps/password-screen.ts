import { mountPasswordStep } from '#tests/renderer/steps/mount-step.ts';
import type { PasswordPolicy } from '#shared/password-policy.ts';

/** Beginnings of the rows' texts in English while nothing is typed: what each row is about. */
const beginnings: Readonly<Record<string, RegExp>> = {
  length: /^\d+ to \d+ characters/,
  bytes: /^At most \d+ bytes/,
  lower: /^Small letters/,
  upper: /^Capital letters/,
  digit: /^Digits/,
  symbol: /^Symbols/,
  classes: /^At least 3 of/,
  ascii: /^Half-width/,
  forbidden: /^None of these/,
  same: /^Both are the same/,
};

/** What the screen says of one rule: its tick, what it says of the tick, and its hint. */
export interface ShownRule {
  readonly rule: string;
  readonly isTicked: boolean;
  readonly isSaidMet: boolean;
  readonly text: string;
}

/** The screen for a new password, read as a visitor sees it. */
export function openPasswordScreen(policy: PasswordPolicy) {
  const screen = mountPasswordStep({ policy });
  const order = screen.rows().map(({ text }) => {
    const found = Object.entries(beginnings).find(([, beginning]) => beginning.test(text));
    if (!found) throw new Error(`a row about nothing known: ${text}`);
    return found[0];
  });
  return {
    /** Rows but the last one, which is about both fields. */
    show: async (password: string): Promise<readonly ShownRule[]> => {
      await screen.type(password);
      const rows = screen.rows().map(({ look, text }, index) => ({
        rule: order[index] ?? '',
        isTicked: look === 'is-met',
        isSaidMet: text.includes('(met)'),
        text,
      }));
      return rows.filter(({ rule }) => rule !== 'same');
    },
    close: () => {
      screen.frame.unmount();
    },
  };
}
