import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';

/** How fast and how loud, as the speech synthesis of browsers counts: 1 is usual, and full volume. */
export const speeds = { slow: 0.8, usual: 1, fast: 1.5 } as const;
export const volumes = { low: 0.4, usual: 0.7, high: 1 } as const;
export type Speed = keyof typeof speeds;
export type Volume = keyof typeof volumes;

/** Something asked of the reader now. */
interface Wish {
  readonly what: 'again' | 'silence';
}

/** Reading aloud in this visit; the next visitor starts in silence, with the screen in sight. */
export const useVoice = defineStore('voice', () => {
  /** The question whether headphones are on stands. */
  const isAsked = ref(false);
  const isOn = ref(false);
  /** A curtain hides the screen. */
  const isHidden = ref(false);
  const speed = ref<Speed>('usual');
  const volume = ref<Volume>('usual');
  const wish = shallowRef<Wish>();
  let hasAgreed = false;

  function begin(): void {
    if (hasAgreed) isOn.value = true;
    else isAsked.value = true;
  }
  function agree(): void {
    hasAgreed = true;
    isAsked.value = false;
    isOn.value = true;
  }
  function stop(): void {
    isAsked.value = false;
    isOn.value = false;
    isHidden.value = false;
  }
  function reset(): void {
    stop();
    hasAgreed = false;
    speed.value = 'usual';
    volume.value = 'usual';
  }
  return {
    ...{ isAsked, isOn, isHidden, speed, volume, wish, begin, agree, stop, reset },
    ask: (what: Wish['what']): void => {
      wish.value = { what };
    },
    /** Whether there is anything to put back. */
    isUsed: computed(() => isAsked.value || isOn.value),
  };
});
