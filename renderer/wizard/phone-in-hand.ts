import { inject, onScopeDispose, provide, ref, watch, type InjectionKey, type Ref } from 'vue';

const phoneKey: InjectionKey<Ref<boolean>> = Symbol('phone in hand');

/** For what stands around a step: whether its screen has just put a phone into the visitor's hand. */
export function providePhoneInHand(): Readonly<Ref<boolean>> {
  const isInHand = ref(false);
  provide(phoneKey, isInHand);
  return isInHand;
}

/**
 * For a screen that at times needs the phone where its step usually does not; the quiet time is then
 * that of a phone in hand (experience.md 2.10).
 */
export function usePhoneInHand(isNeeded: () => boolean): void {
  const isInHand = inject(phoneKey, undefined);
  if (!isInHand) return;
  watch(isNeeded, (now) => (isInHand.value = now), { immediate: true });
  onScopeDispose(() => (isInHand.value = false));
}
