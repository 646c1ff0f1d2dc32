import { app } from 'electron';
import type { Rule } from './rule.ts';

/** Every process of a page is sandboxed, whatever a window asks for (Electron checklist 4). */
export const sandbox: Rule = {
  atStart: () => app.enableSandbox(),
  preferences: { sandbox: true },
};
