import { inject, type InjectionKey } from 'vue';

/** How often the form was sent in vain; provided by the frame around the fields. */
export const pressesKey: InjectionKey<() => number> = Symbol('presses');

/** A key for what is announced: the same words are said again at the next press. */
export function usePresses(): () => number {
  return inject(pressesKey, () => () => 0, true);
}
