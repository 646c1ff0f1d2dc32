import { isMouseAllowed } from './mouse-list.ts';
import { refuse, type Rule } from './rule.ts';

/** The left button and the wheel; the keys for back and forward on a mouse lead nowhere. */
export const mouse: Rule = {
  page(page) {
    page.on('before-mouse-event', (event, press) => {
      if (!isMouseAllowed(press)) event.preventDefault();
    });
  },
  window: (window) => window.on('app-command', refuse),
};
