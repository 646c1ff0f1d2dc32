import type { Rule } from './rule.ts';

/** The same-origin policy stands, and nothing experimental is turned on (checklist 6, 8, 9, 10). */
export const webSecurity: Rule = {
  preferences: {
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    plugins: false,
  },
};
