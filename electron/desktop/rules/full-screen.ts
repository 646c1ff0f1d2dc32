import type { Rule } from './rule.ts';

/** The kiosk's window fills the screen; whatever took that from it, it takes it back and says so. */
export const fullScreen: Rule = {
  window(window, told) {
    window.on('leave-full-screen', () => {
      told('left-full-screen');
      if (!window.isDestroyed()) window.setKiosk(true);
    });
    window.on('minimize', () => {
      told('minimized');
      if (!window.isDestroyed()) window.restore();
    });
  },
};
