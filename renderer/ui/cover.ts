import type { InjectionKey } from 'vue';

/** Whether a question, or Help, covers the screen; provided by the frame around every screen. */
export const coverKey: InjectionKey<() => boolean> = Symbol('cover');
