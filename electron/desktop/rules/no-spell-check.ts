import type { Rule } from './rule.ts';

/** No dictionary is loaded, asked for or written to. */
export const noSpellCheck: Rule = {
  session: (session) => session.setSpellCheckerEnabled(false),
  preferences: { spellcheck: false },
};
