import { Menu } from 'electron';
import type { Rule } from './rule.ts';

/** No menu, and so none of its keys, which a hidden menu would still have (kiosk.md B.6). */
export const noMenu: Rule = { atStart: () => Menu.setApplicationMenu(null) };
