import type { InjectionKey } from 'vue';

/** Whether a question, or Help, covers the screen; provided by the frame around every screen. */
export const coverKey: InjectionKey<() => boolean> = Symbol('cover');

/** Whether it is being asked if somebody is still there; provided by the frame around every screen. */
export const absenceKey: InjectionKey<() => boolean> = Symbol('absence');
