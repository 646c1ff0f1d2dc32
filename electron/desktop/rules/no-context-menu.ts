import { refuse, type Rule } from './rule.ts';

/** No menu by the right button, by a long press or by its key (kiosk.md B.4). */
export const noContextMenu: Rule = { page: (page) => page.on('context-menu', refuse) };
