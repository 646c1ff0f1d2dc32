import type { Rule } from './rule.ts';

/** Nothing that is dropped moves the page; the preload keeps drops from it (kiosk.md B.9). */
export const noDrop: Rule = { preferences: { navigateOnDragDrop: false } };
