import type { InjectionKey } from 'vue';

/**
 * What of the screen had the focus last. A question comes a moment after the screen was made inert,
 * and by then the browser has taken the focus away. Provided by the frame around every screen.
 */
export const lastFocusKey: InjectionKey<() => Element | undefined> = Symbol('last focus');
