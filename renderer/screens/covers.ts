import { defineAsyncComponent } from 'vue';

/**
 * The questions over a screen. There is none before a visit, so they are no part of the first load;
 * VisitScreen.vue brings them along, and whoever asks for one has it at once.
 */
export const Leaving = defineAsyncComponent(() => import('./leaving/Leaving.vue'));
export const StillThere = defineAsyncComponent(() => import('./still-there/StillThere.vue'));
