import type { Rule } from './rule.ts';

/** No zoom by keys, wheel or fingers; large text is the page's own affair (kiosk.md B.5). */
export const noZoom: Rule = {
  page(page) {
    page.setZoomMode('disabled');
    // A page that is gone by then has nothing to zoom.
    page.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  },
  preferences: { zoomMode: 'disabled' },
};
